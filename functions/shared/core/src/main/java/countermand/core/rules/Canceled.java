package countermand.core.rules;

import countermand.core.Cancellation;
import countermand.core.Ending;
import countermand.core.Order;

/** The answer to whoever wants an order canceled that is. */
final class Canceled {
  private Canceled() {}

  static Ending.AlreadyDone alreadyDone(Order order) {
    Cancellation cancellation = order.cancellation();
    if (cancellation == null) {
      throw new IllegalStateException("a canceled order says why it is canceled");
    }
    return new Ending.AlreadyDone(cancellation.receipt(), cancellation.requestId());
  }
}
