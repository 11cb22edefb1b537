package countermand.store;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Until when the work under way must be over, by a clock that only ever goes on: for a caller who
 * hangs up. Calls that are made and attempts that are begun keep to it. It is about the work, not
 * about the order, so it is not handed from method to method.
 */
public final class TimeLimit {
  private static final ScopedValue<Long> END = ScopedValue.newInstance();

  private TimeLimit() {}

  /** How long there is still, never less than nothing; empty where there is no limit. */
  public static Optional<Duration> left() {
    return END.isBound()
        ? Optional.of(Duration.ofNanos(Math.max(0, END.get() - System.nanoTime())))
        : Optional.empty();
  }

  /** Whether there is less still than this. */
  public static boolean shorterThan(Duration time) {
    return atMost(time).compareTo(time) < 0;
  }

  /** So long, or what there is still where that is less. */
  static Duration atMost(Duration time) {
    return left().filter(left -> left.compareTo(time) < 0).orElse(time);
  }

  /** Does some work within a time from now on, which is no longer than what there is already. */
  public static <T> T within(Duration time, Supplier<T> work) {
    return ScopedValue.where(END, System.nanoTime() + atMost(time).toNanos()).call(work::get);
  }
}
