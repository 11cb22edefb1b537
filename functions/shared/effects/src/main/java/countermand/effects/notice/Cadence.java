package countermand.effects.notice;

import countermand.store.delivery.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When parties are called again. */
final class Cadence {
  /** When the attempts of a generation are, counted from its beginning. */
  static final List<Duration> ATTEMPTS =
      List.of(
          Duration.ZERO,
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /** A party may ask to be left alone, but not for good. */
  static final Duration RETRY_AFTER_MAX = Duration.ofHours(24);

  /** How often a link is tried whose credentials are no longer good. */
  static final Duration CREDENTIALS = Duration.ofMinutes(15);

  /** How long after the queue's own delay the sweep looks whether an attempt has been. */
  static final Duration GRACE = Duration.ofMinutes(1);

  private static final Duration OFTEN = Duration.ofMinutes(5);
  private static final Duration OFTEN_FOR = Duration.ofHours(1);
  private static final Duration HOURLY = Duration.ofHours(1);
  private static final Duration HOURLY_FOR = Duration.ofDays(1);
  private static final Duration SELDOM = Duration.ofHours(6);

  private Cadence() {}

  /**
   * When to try again after an attempt that failed; empty after the last. Where attempts are late,
   * the next still leaves the party half of the time that it was to have.
   */
  static Optional<Instant> afterFailure(
      Delivery attempted, Instant now, @Nullable Duration retryAfter) {
    int attempts = attempted.attempts();
    if (attempts >= ATTEMPTS.size()) {
      return Optional.empty();
    }
    Duration offset = ATTEMPTS.get(attempts);
    Duration gap = offset.minus(ATTEMPTS.get(attempts - 1));
    Instant planned = later(attempted.generationAt().plus(offset), now.plus(gap.dividedBy(2)));
    return Optional.of(
        retryAfter == null ? planned : later(planned, now.plus(bounded(retryAfter))));
  }

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

  private static Duration bounded(Duration retryAfter) {
    return retryAfter.compareTo(RETRY_AFTER_MAX) > 0 ? RETRY_AFTER_MAX : retryAfter;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isBefore(b) ? b : a;
  }
}
