package countermand.core;

import java.time.Instant;
import java.util.UUID;

/**
 * When a command is judged, and the receipt it gets if it moves the order.
 *
 * @param now the clock, in whole milliseconds
 */
public record Moment(Instant now, UUID receipt) {

  /** The later of this moment and the order's last instant: time never runs backwards. */
  public Moment notBefore(Instant last) {
    return now.isBefore(last) ? new Moment(last, receipt) : this;
  }
}
