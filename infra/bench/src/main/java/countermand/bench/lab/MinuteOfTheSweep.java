package countermand.bench.lab;

import static countermand.runtime.SweepFunction.COUNTS_EVERY_MINUTES;

import countermand.local.ClockContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Lets the sweep count what waits, or not, as it is to be measured: it does in every fifth minute.
 * Its clock is put ahead to the next minute that will do, of which it is told with each call.
 */
public final class MinuteOfTheSweep {
  private final InstantSource real;
  private volatile boolean counting;

  MinuteOfTheSweep(InstantSource real) {
    this.real = real;
  }

  /** Whether it is to count. */
  public void counting(boolean counts) {
    counting = counts;
  }

  /** What each call is told. */
  Optional<String> clientContext() {
    return Optional.of(ClockContext.of(ahead(real.instant(), counting)));
  }

  static Duration ahead(Instant now, boolean counting) {
    int since = now.atOffset(ZoneOffset.UTC).getMinute() % COUNTS_EVERY_MINUTES;
    if (counting) {
      return Duration.ofMinutes((COUNTS_EVERY_MINUTES - since) % COUNTS_EVERY_MINUTES);
    }
    return Duration.ofMinutes(since == 0 ? 1 : 0);
  }
}
