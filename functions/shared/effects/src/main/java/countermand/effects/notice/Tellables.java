package countermand.effects.notice;

import countermand.core.Event;
import countermand.core.Order;
import countermand.core.Side;
import countermand.store.Party;
import java.time.Duration;
import java.util.Optional;

/** Knows what parties can be told. */
public interface Tellables {

  /** Whether a party's protocol has words for a notice about an order. */
  boolean tellable(Party party, Side to, Event.Notice notice, Order order);

  /**
   * How long after its request a marketplace cancels by itself that learns of a decline by the sale
   * invoice alone; empty where it does not.
   */
  Optional<Duration> refusedByInvoiceWithin(Party marketplace);
}
