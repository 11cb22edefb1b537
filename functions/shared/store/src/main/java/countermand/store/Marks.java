package countermand.store;

import countermand.core.Mark;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of two marks counts, one at each id of an order. */
final class Marks {
  private Marks() {}

  /**
   * The earlier of two marks; one that has waited too long never, and one that was withdrawn only
   * over its own duplicate.
   */
  static @Nullable Mark counting(@Nullable Mark one, @Nullable Mark other, Instant now) {
    return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
        .flatMap(Optional::stream)
        .filter(mark -> !mark.expired(now))
        .min(order(same(one, other)))
        .orElse(null);
  }

  private static Comparator<Mark> order(boolean same) {
    Comparator<Mark> openFirst = Comparator.comparing(Mark::closed);
    return (same ? openFirst.reversed() : openFirst).thenComparing(Mark::at);
  }

  private static boolean same(@Nullable Mark one, @Nullable Mark other) {
    return one != null
        && other != null
        && one.requestId() != null
        && one.requestId().equals(other.requestId())
        && one.side() == other.side();
  }
}
