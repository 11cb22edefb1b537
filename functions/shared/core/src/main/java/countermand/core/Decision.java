package countermand.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that waits for the seller.
 *
 * @param order as it stands
 * @param request its open one
 */
public record Decision(Order order, Request request) {
  /** The order's names. */
  public OrderIds ids() {
    return order.ids();
  }

  /**
   * One page of what waits, soonest deadline first.
   *
   * @param cursor where the next page starts; absent on the last
   */
  public record Page(List<Decision> decisions, @Nullable String cursor) {
    public Page {
      decisions = List.copyOf(decisions);
    }
  }
}
