package countermand.effects.notice;

import countermand.core.Event;
import countermand.core.Order;
import countermand.core.Side;
import countermand.store.Party;

/** Knows what parties can be told. */
public interface Tellables {

  /** Whether a party's protocol has words for a notice about an order. */
  boolean tellable(Party party, Side to, Event.Notice notice, Order order);
}
