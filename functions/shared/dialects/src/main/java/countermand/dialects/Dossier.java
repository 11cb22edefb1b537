package countermand.dialects;

import countermand.core.Eligibility;
import countermand.core.Order;
import java.util.List;

/**
 * All that is known of an order.
 *
 * @param order settled to now, with all its history
 * @param eligibility what a cancellation by the caller's side would do now
 * @param deliveries what the parties were told
 */
public record Dossier(Order order, Eligibility eligibility, List<DeliveryState> deliveries) {
  public Dossier {
    deliveries = List.copyOf(deliveries);
  }
}
