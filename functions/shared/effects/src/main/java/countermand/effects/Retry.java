package countermand.effects;

import countermand.store.Owing;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * When to look again after something failed: after as long as it has been waiting already, so that
 * each pause is about twice the one before, and nothing needs to be remembered for it.
 */
final class Retry {
  static final Duration SOONEST = Duration.ofMinutes(1);
  static final Duration LATEST = Duration.ofHours(1);

  private Retry() {}

  static Instant after(Owing owing, Instant now) {
    Duration waited = Duration.between(waitingSince(owing, now), now);
    Duration pause = waited.compareTo(SOONEST) < 0 ? SOONEST : waited;
    return now.plus(pause.compareTo(LATEST) > 0 ? LATEST : pause);
  }

  /** The latest thing that made the order wait: a new debt beside an old one is tried soon. */
  private static Instant waitingSince(Owing owing, Instant now) {
    Stream<Instant> reached = owing.order().nextInstant().stream().filter(at -> !at.isAfter(now));
    return Stream.concat(
            Stream.concat(Stream.ofNullable(owing.owedSince()), reached),
            Stream.of(owing.order().lastAt()))
        .max(Instant::compareTo)
        .orElse(now);
  }
}
