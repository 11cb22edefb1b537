package countermand.effects.notice;

import countermand.store.codec.Instants;
import countermand.store.delivery.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of a delivery. Those of a question end when half of the time to answer it is over,
 * so that whoever hears that they failed can act before silence becomes the answer.
 *
 * @param from when they are counted from
 * @param begun how many were begun
 * @param answerBy when silence becomes the answer; absent where nothing is asked
 */
record Plan(Instant from, int begun, @Nullable Instant answerBy) {
  /** When they are, counted from the beginning. */
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

  /** How often it is tried where what the party is called with is no longer good. */
  static final Duration CREDENTIALS = Duration.ofMinutes(15);

  /** The plan of a delivery as it stands. */
  static Plan of(Delivery delivery) {
    return new Plan(delivery.generationAt(), delivery.attempts(), delivery.answerBy());
  }

  /** The plan once another attempt is begun. */
  Plan oneMore() {
    return new Plan(from, begun + 1, answerBy);
  }

  /**
   * When to try again after an attempt that failed; empty after the last. Where attempts are late,
   * the next still leaves the party half of the time that it was to have.
   *
   * @param retryAfter for how long the party asks to be left alone
   */
  Optional<Instant> next(Instant now, @Nullable Duration retryAfter) {
    if (begun >= ATTEMPTS.size()) {
      return Optional.empty();
    }
    Duration offset = ATTEMPTS.get(begun);
    Duration gap = offset.minus(ATTEMPTS.get(begun - 1));
    Instant planned = later(from.plus(offset), now.plus(gap.dividedBy(2)));
    return noLaterThan(
        halfTime(),
        now,
        retryAfter == null ? planned : later(planned, now.plus(bounded(retryAfter))));
  }

  /**
   * When to try again after an attempt that does not count, for it was we who had nothing good to
   * call with; empty when the time of all attempts is over.
   */
  Optional<Instant> nextUncounted(Instant now, Duration after) {
    return noLaterThan(earlier(halfTime(), from.plus(ATTEMPTS.getLast())), now, now.plus(after));
  }

  private Instant halfTime() {
    return answerBy == null
        ? Instant.MAX
        : Instants.kept(from.plus(Duration.between(from, answerBy).dividedBy(2)));
  }

  private static Optional<Instant> noLaterThan(Instant end, Instant now, Instant wanted) {
    return now.isBefore(end) ? Optional.of(earlier(wanted, end)) : Optional.empty();
  }

  private static Duration bounded(Duration retryAfter) {
    return retryAfter.compareTo(RETRY_AFTER_MAX) > 0 ? RETRY_AFTER_MAX : retryAfter;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isBefore(b) ? b : a;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
