package countermand.effects.notice;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a seller is asked again that has not decided, and who sees to it that a time is kept. */
final class Cadence {
  /** How long after the queue's own delay the sweep looks whether an attempt has been. */
  static final Duration GRACE = Duration.ofMinutes(1);

  private static final Duration OFTEN = Duration.ofMinutes(5);
  private static final Duration OFTEN_FOR = Duration.ofHours(1);
  private static final Duration HOURLY = Duration.ofHours(1);
  private static final Duration HOURLY_FOR = Duration.ofDays(1);
  private static final Duration SELDOM = Duration.ofHours(6);

  private Cadence() {}

  /**
   * When to ask a seller again that has not decided.
   *
   * @param asked since when it is asked
   * @param deadline when silence decides
   */
  static Instant askAgain(Instant asked, Instant now, @Nullable Instant deadline) {
    Duration waited = Duration.between(asked, now);
    Duration gap = SELDOM;
    if (waited.compareTo(OFTEN_FOR) < 0) {
      gap = OFTEN;
    } else if (waited.compareTo(HOURLY_FOR) < 0) {
      gap = HOURLY;
    }
    Instant next = now.plus(gap);
    return deadline != null && deadline.isBefore(next) ? later(deadline, now) : next;
  }

  /** When the sweep must look at a delivery whose next attempt is then. */
  static Instant dueAt(Instant nextAt, Instant now) {
    return byQueue(nextAt, now) ? nextAt.plus(GRACE) : nextAt;
  }

  /** Whether the queue can hold a message back until then. */
  static boolean byQueue(Instant nextAt, Instant now) {
    return delay(nextAt, now).compareTo(NoticeQueue.DELAY_MAX) < 0;
  }

  /** In whole seconds, rounded up: one that comes early is dropped. */
  static Duration delay(Instant nextAt, Instant now) {
    Duration exact = Duration.between(now, nextAt);
    return exact.isNegative()
        ? Duration.ZERO
        : Duration.ofSeconds(exact.plusNanos(999_999_999).toSeconds());
  }

  private static Instant later(Instant a, Instant b) {
    return a.isBefore(b) ? b : a;
  }
}
