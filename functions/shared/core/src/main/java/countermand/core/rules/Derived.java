package countermand.core.rules;

import countermand.core.Ids;
import countermand.core.Order;

/** The id of a request that nobody named. */
final class Derived {
  private Derived() {}

  /** The next derived id that no caller has given to another request of the order. */
  static String requestId(Order order) {
    int n = order.requests().size() + 1;
    String id = Ids.request(order.ids(), n);
    while (order.request(id).isPresent()) {
      n++;
      id = Ids.request(order.ids(), n);
    }
    return id;
  }
}
