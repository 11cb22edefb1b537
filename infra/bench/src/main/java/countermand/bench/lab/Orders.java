package countermand.bench.lab;

import countermand.core.Role;
import countermand.local.isolated.Initialization;
import countermand.local.isolated.IsolatedFunction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Places orders, by the function that does so: paid, and so in their window. */
public final class Orders {
  private static final Duration LONG_AGO = Duration.ofHours(2);

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

  /** Places one that was paid just now. */
  public String place() {
    return place(clock.instant());
  }

  /** Places one whose window is over, of three lines. */
  public String placeLate() {
    return place(clock.instant().minus(LONG_AGO));
  }

  /** Places one of many lines, paid just now. */
  public String place(int lines) {
    return place(lines, clock.instant());
  }

  /** Places one of many lines, whose window is over. */
  public String placeLate(int lines) {
    return place(lines, clock.instant().minus(LONG_AGO));
  }

  private String place(int lines, Instant paid) {
    String id = "L-%07d".formatted(++last);
    String each =
        IntStream.rangeClosed(1, lines)
            .mapToObj(
                """
                {"lineId": "%1$d", "productId": "P-%1$d", "quantity": 2, "unitPrice": 1000}\
                """
                    ::formatted)
            .collect(Collectors.joining(","));
    String body =
        """
        {"value": %d, "currency": "EUR", "paymentApprovedAt": "%s", "lines": [%s]}\
        """
            .formatted(2000L * lines, paid, each);
    byte[] event = events.of(Role.MARKETPLACE, "PUT", path(id), body);
    Calls.atLast(() -> intake.invoke(event));
    return id;
  }

  private String place(Instant paid) {
    String id = "B-%07d".formatted(++last);
    String body =
        """
        {"value": 12980, "currency": "EUR", "paymentApprovedAt": "%s", "lines": [
         {"lineId": "1", "productId": "P-1001", "quantity": 2, "unitPrice": 2490},
         {"lineId": "2", "productId": "P-1002", "quantity": 1, "unitPrice": 3000},
         {"lineId": "3", "productId": "P-1003", "quantity": 1, "unitPrice": 5000}]}\
        """
            .formatted(paid);
    byte[] event = events.of(Role.MARKETPLACE, "PUT", path(id), body);
    Calls.atLast(() -> intake.invoke(event));
    return id;
  }

  /** Its path. */
  public static String path(String orderId) {
    return "/v1/links/" + Lab.LINK + "/orders/" + orderId;
  }
}
