package countermand.local.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who can sign in. Each is a case of what a real provider says of people. */
enum Person {
  ANNA("Anna, of the seller of the native demo", "seller:demo-native"),
  MARY("Mary, of its marketplace", "marketplace:demo-native"),
  OLGA("Olga, who operates it all", "operator"),
  SARA("Sara, of two sellers", "seller:demo-native seller:demo-vtex"),
  NORA("Nora, of whom nothing is said", ""),
  GINA("Gina, of a link that is not there", "seller:gone");

  private final String label;
  private final String seats;

  Person(String label, String seats) {
    this.label = label;
    this.seats = seats;
  }

  String label() {
    return label;
  }

  /** What the claim {@code countermand} says. */
  List<String> seats() {
    return seats.isEmpty() ? List.of() : List.of(seats.split(" ", -1));
  }

  static Optional<Person> of(String name) {
    return Arrays.stream(values()).filter(person -> person.name().equals(name)).findFirst();
  }
}
