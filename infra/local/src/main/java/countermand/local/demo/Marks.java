package countermand.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * When the demo's day stands still for a moment: each quarter of an hour, and the last five minutes
 * that were full. The sweep counts what waits where it runs in such a minute, and a course that is
 * counted each quarter has no gaps.
 */
final class Marks {
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration FIVE = Duration.ofMinutes(5);

  private Marks() {}

  /** After the one instant, and until the other. */
  static List<Instant> between(Instant from, Instant until) {
    Stream<Instant> quarters =
        Stream.iterate(from.truncatedTo(ChronoUnit.HOURS), mark -> mark.plus(QUARTER))
            .takeWhile(mark -> !mark.isAfter(until));
    return Stream.concat(quarters, Stream.of(lastFive(until)))
        .filter(mark -> mark.isAfter(from))
        .distinct()
        .toList();
  }

  private static Instant lastFive(Instant until) {
    long seconds = until.getEpochSecond();
    return Instant.ofEpochSecond(seconds - seconds % FIVE.toSeconds());
  }
}
