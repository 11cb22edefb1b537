package countermand.core.histories;

import countermand.core.Content;
import countermand.core.Invoice;
import countermand.core.LineQuantity;
import countermand.core.Milestone;
import countermand.core.Order;
import countermand.core.RequestOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All of an order that any later decision can depend on: instants as distances from now, and
 * neither receipts nor history. Two orders with one fingerprint have the same future.
 */
record Fingerprint(
    Content content,
    String stage,
    Duration toGo,
    Map<String, Long> canceled,
    List<Asked> requests,
    List<List<Object>> invoices,
    Set<Milestone> milestones,
    List<List<Object>> conflicts) {

  /** A request. */
  record Asked(String id, RequestOutcome outcome, Object origin, List<LineQuantity> left) {}

  static Fingerprint of(Order order, Instant now) {
    return new Fingerprint(
        order.content(),
        order.stage() instanceof countermand.core.Stage.AwaitingSeller s
            ? "AwaitingSeller " + s.resumesTo()
            : order.stage().name(),
        order.nextInstant().map(at -> Duration.between(now, at)).orElse(Duration.ZERO),
        order.canceled(),
        order.requests().stream()
            .map(r -> new Asked(r.id(), r.outcome(), r.origin(), r.linesNow()))
            .toList(),
        order.invoices().stream().map(Fingerprint::told).toList(),
        order.milestones().keySet(),
        order.conflicts().stream().map(c -> List.<Object>of(c.command(), c.lines())).toList());
  }

  private static List<Object> told(Invoice invoice) {
    return List.of(invoice.type(), invoice.number(), invoice.value());
  }
}
