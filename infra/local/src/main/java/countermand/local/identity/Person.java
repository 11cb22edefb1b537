package countermand.local.identity;

import countermand.local.demo.Demo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who can sign in. Each is a case of what a real provider says of people. */
enum Person {
  ANNA("Anna, of the seller of the native demo", List.of("seller:" + Demo.linkOf("native"))),
  MARY("Mary, of its marketplace", List.of("marketplace:" + Demo.linkOf("native"))),
  OLGA("Olga, who operates it all", List.of("operator")),
  SARA(
      "Sara, of two sellers",
      List.of("seller:" + Demo.linkOf("native"), "seller:" + Demo.linkOf("vtex"))),
  NORA("Nora, of whom nothing is said", List.of()),
  GINA("Gina, of a link that is not there", List.of("seller:gone"));

  private final String label;
  private final List<String> seats;

  Person(String label, List<String> seats) {
    this.label = label;
    this.seats = seats;
  }

  String label() {
    return label;
  }

  /** What the claim {@code countermand} says. */
  List<String> seats() {
    return seats;
  }

  static Optional<Person> of(String name) {
    return Arrays.stream(values()).filter(person -> person.name().equals(name)).findFirst();
  }
}
