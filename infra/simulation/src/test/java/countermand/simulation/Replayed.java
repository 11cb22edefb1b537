package countermand.simulation;

import countermand.simulation.world.StandIn;
import java.util.Locale;
import java.util.stream.LongStream;

/** Lives through some days and writes down what became of each; run in a process of its own. */
final class Replayed {
  private static final int DAYS = 25;

  private Replayed() {}

  public static void main(String... arguments) {
    System.out.print(days());
  }

  /** A line a day: its number and the hash of its trace. */
  static String days() {
    StringBuilder days = new StringBuilder();
    LongStream.rangeClosed(1, DAYS)
        .forEach(seed -> {
          long hash = Day.of(seed, StandIn.NONE, false).trace().hash();
          days.append(String.format(Locale.ROOT, "%d %016x%n", seed, hash));
        });
    return days.toString();
  }
}
