package countermand.store;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Pauses that double, for as long as the work under way has time: for what nobody can do again
 * later. There is no chance in them, since nobody else is at it. Where work has no {@link
 * TimeLimit}, it is not tried again.
 */
public final class GrowingPauses implements Backoff {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Supplier<Optional<Duration>> left;
  private final Predicate<Duration> waiting;

  /** Waits for as long as the work's own limit allows. */
  public GrowingPauses() {
    this(TimeLimit::left, JitteredBackoff::slept);
  }

  /**
   * Waits in another way.
   *
   * @param left how long there is still
   * @param waiting waits for so long; false where it was cut short
   */
  public GrowingPauses(Supplier<Optional<Duration>> left, Predicate<Duration> waiting) {
    this.left = left;
    this.waiting = waiting;
  }

  @Override
  public Attempts start() {
    return new Attempts() {
      private Duration next = FIRST;

      @Override
      public boolean again() {
        Duration pause = next;
        Duration twice = pause.multipliedBy(2);
        next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        return left.get().filter(time -> time.compareTo(pause) > 0).isPresent()
            && waiting.test(pause);
      }
    };
  }
}
