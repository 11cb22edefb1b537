package countermand.effects.notice;

import countermand.core.Order;
import countermand.store.delivery.Delivery;
import java.time.Instant;

/** Keeps what parties were not told, for those that ask for it afterwards. */
public interface Lost {

  /**
   * Keeps what a delivery would have said. Keeping it twice does no harm.
   *
   * @param failed no attempt of it follows
   * @param order as it stands
   * @param at when it failed
   * @throws RuntimeException where it was not kept; it must be kept again
   */
  void keep(Delivery failed, Order order, Instant at);
}
