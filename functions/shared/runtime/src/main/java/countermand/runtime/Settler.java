package countermand.runtime;

import countermand.core.Order;
import countermand.store.Desk;
import countermand.store.Directory;
import java.util.Optional;

/** Lets time do its part on an order of any link. */
record Settler(Directory directory, Desk desk, TermsOfLinks terms) {

  /**
   * Settles one order to now.
   *
   * @param orderId the marketplace's id
   * @return empty where there is no such order
   * @throws IllegalStateException where there is no such link
   */
  Optional<Order> settle(String linkId, String orderId) {
    return desk.settle(linkId, terms.of(directory.known(linkId)), orderId);
  }
}
