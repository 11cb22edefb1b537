package countermand.local.clock;

import countermand.local.http.Json;
import countermand.local.state.KeptFile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Business time: another clock and an offset, in whole milliseconds. It runs on by itself and can
 * only be moved forward.
 */
public final class MovableClock implements InstantSource {
  private static final String OFFSET = "offset";
  private final InstantSource real;
  private final KeptFile kept;
  private volatile Duration offset;

  public MovableClock(InstantSource real, KeptFile kept) {
    this(real, kept, Duration.ZERO);
  }

  /**
   * A clock.
   *
   * @param ahead how far it is ahead at first, where an earlier run has left none that is kept;
   *     negative where it is behind
   */
  public MovableClock(InstantSource real, KeptFile kept, Duration ahead) {
    this.real = real;
    this.kept = kept;
    this.offset =
        kept.read().map(value -> Duration.parse(value.path(OFFSET).asText())).orElse(ahead);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset).truncatedTo(ChronoUnit.MILLIS);
  }

  /** How far it is ahead of the clock that it is made of. */
  public Duration offset() {
    return offset;
  }

  /** Makes it {@code instant} now, unless it is that late already. */
  synchronized void moveTo(Instant instant) {
    Instant now = instant();
    if (instant.isAfter(now)) {
      offset = Duration.between(real.instant().truncatedTo(ChronoUnit.MILLIS), instant);
      kept.write(Json.object().put(OFFSET, offset.toString()));
    }
  }
}
