package countermand.dialects.unicommerce;

import countermand.core.Event;
import countermand.core.LineCancellation;
import countermand.core.LineQuantity;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.core.Request;
import countermand.dialects.Letter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** The units that a notice is about. */
final class Units {
  private Units() {}

  /** What a request still asks for; empty where it asks for the whole order. */
  static List<LineQuantity> asked(Letter letter, Event.CancellationRequested asked) {
    return letter.order().request(asked.requestId()).map(Request::linesNow).orElse(List.of());
  }

  /** What a partial cancellation took. */
  static List<LineQuantity> taken(Order order, Event.OrderPartlyCanceled event) {
    return cancelledBy(order, event.facts().receipt()::equals).entrySet().stream()
        .map(line -> new LineQuantity(line.getKey(), line.getValue()))
        .toList();
  }

  /** What the cancellation of an order took: all that the ones before it had left. */
  static List<LineQuantity> taken(Order order, Event.OrderCanceled event) {
    Map<String, Long> before =
        cancelledBy(order, receipt -> !receipt.equals(event.facts().receipt()));
    return order.content().lines().stream()
        .map(line -> new LineQuantity(line.lineId(), left(line, before)))
        .filter(line -> line.quantity() > 0)
        .toList();
  }

  private static long left(OrderedLine line, Map<String, Long> before) {
    return line.quantity() - before.getOrDefault(line.lineId(), 0L);
  }

  private static Map<String, Long> cancelledBy(Order order, Predicate<UUID> receipts) {
    Map<String, Long> units = new LinkedHashMap<>();
    for (LineCancellation line : order.lineCancellations()) {
      if (receipts.test(line.receipt())) {
        units.merge(line.lineId(), line.quantity(), Long::sum);
      }
    }
    return units;
  }
}
