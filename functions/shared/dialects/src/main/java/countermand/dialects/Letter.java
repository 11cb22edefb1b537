package countermand.dialects;

import countermand.core.Event;
import countermand.core.Order;
import countermand.core.Side;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A notice to a party, with all that a protocol needs to put it into words.
 *
 * @param id the delivery's: the same at every attempt, so that the party recognises a repeat
 * @param detail the event in full, as the bus carries it, in JSON
 * @param order the order as it stands
 * @param endpoint where the party wants to be called; it may have a path and a query
 * @param secrets what the call is signed with, newest first; several while they rotate
 * @param now the real time, which receivers judge a signature's freshness by
 */
public record Letter(
    String id,
    Side to,
    Event.Notice notice,
    String detail,
    Order order,
    URI endpoint,
    List<String> secrets,
    Instant now) {
  public Letter {
    secrets = List.copyOf(secrets);
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "Letter[id=" + id + ", to=" + to + ", notice=" + notice.name() + "]";
  }
}
