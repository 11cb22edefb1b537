package countermand.bench.lab;

import countermand.core.Role;
import countermand.local.isolated.Initialization;
import countermand.local.isolated.IsolatedFunction;
import java.time.InstantSource;

/** Places orders, by the function that does so: paid, and so in their window. */
public final class Orders {
  private final Events events;
  private final IsolatedFunction intake;
  private final InstantSource clock;
  private int last;

  /** Places orders in a lab. */
  public Orders(Lab lab, Events events, InstantSource clock) {
    this.events = events;
    this.intake = lab.function("OrderIntake", Initialization.ON_DEMAND);
    this.clock = clock;
  }

  /** Places one. */
  public String place() {
    String id = "B-%07d".formatted(++last);
    String body =
        """
        {"value": 12980, "currency": "EUR", "paymentApprovedAt": "%s", "lines": [
         {"lineId": "1", "productId": "P-1001", "quantity": 2, "unitPrice": 2490},
         {"lineId": "2", "productId": "P-1002", "quantity": 1, "unitPrice": 3000},
         {"lineId": "3", "productId": "P-1003", "quantity": 1, "unitPrice": 5000}]}"""
            .formatted(clock.instant());
    Calls.ok(intake.invoke(events.of(Role.MARKETPLACE, "PUT", path(id), body)));
    return id;
  }

  /** Its path. */
  public static String path(String orderId) {
    return "/v1/links/" + Lab.LINK + "/orders/" + orderId;
  }
}
