package countermand.core;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A whole cancellation of an order that is not there yet. It waits for the order, for {@link
 * #LIFETIME}.
 *
 * @param side who left it, and alone may withdraw it
 * @param requestId the request's id where the caller gave one
 * @param closed whether it was withdrawn; it stays, so that a late duplicate does not revive it
 */
public record Mark(
    Side side,
    Origin origin,
    @Nullable String reason,
    @Nullable String requestId,
    Instant at,
    boolean closed) {

  /** How long a mark waits. */
  public static final Duration LIFETIME = Duration.ofDays(30);

  /** Whether it has waited too long. */
  public boolean expired(Instant now) {
    return !now.isBefore(at.plus(LIFETIME));
  }

  /** The same, withdrawn. */
  public Mark close() {
    return new Mark(side, origin, reason, requestId, at, true);
  }
}
