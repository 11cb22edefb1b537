package countermand.effects;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.core.Cancellation;
import countermand.core.DecidedBy;
import countermand.core.Event;
import countermand.core.Ids;
import countermand.core.Invoice;
import countermand.core.LineCancellation;
import countermand.core.LineQuantity;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.core.Origin;
import countermand.core.Request;
import countermand.store.codec.Instants;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes events in full: what a consumer needs to act without calling back. What an event tells
 * follows from the order's lists, which only grow, so that a repeat tells the same.
 */
public final class EventWriter {
  private final long epoch;

  /**
   * A writer.
   *
   * @param epoch raised when a table is restored from a backup, so that new events get new ids
   */
  public EventWriter(long epoch) {
    this.epoch = epoch;
  }

  /**
   * The id of an event, the same wherever it is told. A version has at most one event of a name.
   */
  public String id(Order order, Event event) {
    return Ids.uuid(
            "event|"
                + epoch
                + "|"
                + order.ids().link()
                + "|"
                + order.ids().orderId()
                + "|"
                + event.facts().version()
                + "|"
                + event.name())
        .toString();
  }

  /** An event in full. */
  public BusEvent write(Order order, Event event) {
    String id = id(order, event);
    Event.Facts facts = event.facts();
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    detail.put("id", id);
    detail.put("link", order.ids().link());
    detail.put("orderId", order.ids().orderId());
    detail.put("sellerOrderId", order.ids().sellerOrderId());
    detail.put("version", facts.version());
    detail.put("occurredAt", text(facts.at()));
    detail.put("by", lower(facts.by()));
    putIf(detail, "reason", reason(order, event));
    putIf(detail, "stageBefore", facts.stageBefore());
    detail.put("stage", facts.stage());
    detail.put("receipt", facts.receipt().toString());
    putIf(detail, "group", order.content().group());
    details(detail, order, event);
    return new BusEvent(id, event.name(), facts.at(), detail.toString());
  }

  /** A cancellation's own reason survives: who confirms a request may give another. */
  private static @Nullable String reason(Order order, Event event) {
    return event instanceof Event.OrderCanceled
        ? cancellation(order).reason()
        : event.facts().reason();
  }

  private static void details(ObjectNode detail, Order order, Event event) {
    switch (event) {
      case Event.OrderPlaced _ -> {
        if (order.content().valued()) {
          detail.put("value", order.content().value());
        }
        putIf(detail, "currency", order.content().currency());
      }
      case Event.CancellationRequested e -> request(detail, order, e.requestId());
      case Event.CancellationDeclined e -> declined(detail, order, e);
      case Event.CancellationWithdrawn e -> request(detail, order, e.requestId());
      case Event.OrderCanceled e -> canceled(detail, order, e);
      case Event.OrderPartlyCanceled e -> partlyCanceled(detail, order, e);
      case Event.OrderInvoiced e -> invoiced(detail, order, e);
      case Event.CancellationConflict e -> detail.put("command", e.command());
      case Event.PaymentAfterCancellation _ -> amount(detail, order, order.knownValue());
      case Event.WindowClosed _ -> {}
    }
  }

  /** Why it was declined: the seller's words, or what declined it. */
  private static void declined(ObjectNode detail, Order order, Event.CancellationDeclined event) {
    ObjectNode node = request(detail, order, event.requestId());
    Request.@Nullable Closing closing = order.request(event.requestId()).orElseThrow().closing();
    if (closing != null) {
      putIf(node, "declineReason", closing.reason());
    }
  }

  private static ObjectNode request(ObjectNode detail, Order order, String requestId) {
    Request request = order.request(requestId).orElseThrow();
    ObjectNode node = detail.putObject("request");
    node.put("id", request.id());
    node.put("origin", lower(request.origin()));
    putIf(node, "reason", request.reason());
    node.put("requestedAt", text(request.requestedAt()));
    if (request.deadline() != null) {
      node.put("deadline", text(request.deadline()));
    }
    if (!request.whole()) {
      lines(node, request);
    }
    return node;
  }

  private static void lines(ObjectNode node, Request request) {
    ArrayNode lines = node.putArray("lines");
    for (LineQuantity line : request.lines()) {
      lines.addObject().put("lineId", line.lineId()).put("quantity", line.quantity());
    }
  }

  private static void canceled(ObjectNode detail, Order order, Event.OrderCanceled event) {
    Cancellation cancellation = cancellation(order);
    decided(detail, cancellation.origin(), cancellation.decidedBy(), cancellation.requestId());
    detail.put("stageLeft", event.stageLeft());
    ArrayNode lines = detail.putArray("lines");
    for (OrderedLine line : order.content().lines()) {
      long before = takenBefore(order, line.lineId(), event.facts().receipt());
      if (line.quantity() > before) {
        unit(lines, line.lineId(), line.quantity() - before);
      }
    }
    amount(detail, order, event.amount());
  }

  private static Cancellation cancellation(Order order) {
    Cancellation cancellation = order.cancellation();
    if (cancellation == null) {
      throw new IllegalStateException("a canceled order says why it is canceled");
    }
    return cancellation;
  }

  /** Units that were cancelled by other commands than the one that canceled the order. */
  private static long takenBefore(Order order, String lineId, UUID receipt) {
    return order.lineCancellations().stream()
        .filter(c -> c.lineId().equals(lineId) && !c.receipt().equals(receipt))
        .mapToLong(LineCancellation::quantity)
        .sum();
  }

  private static void partlyCanceled(
      ObjectNode detail, Order order, Event.OrderPartlyCanceled event) {
    detail.put("stageLeft", event.stageLeft());
    ArrayNode lines = detail.putArray("lines");
    for (LineCancellation line : order.lineCancellations()) {
      if (line.receipt().equals(event.facts().receipt())) {
        decided(detail, line.origin(), line.decidedBy(), event.requestId());
        unit(lines, line.lineId(), line.quantity());
      }
    }
    amount(detail, order, event.amount());
  }

  private static void invoiced(ObjectNode detail, Order order, Event.OrderInvoiced event) {
    Invoice invoice =
        order.invoices().stream()
            .filter(i -> i.type() == event.type() && i.number().equals(event.number()))
            .findFirst()
            .orElseThrow();
    ObjectNode node = detail.putObject("invoice");
    node.put("type", lower(invoice.type()));
    node.put("number", invoice.number());
    node.put("value", invoice.value());
    putIf(detail, "currency", order.content().currency());
  }

  private static void decided(
      ObjectNode detail, Origin origin, DecidedBy decidedBy, @Nullable String requestId) {
    detail.put("origin", lower(origin));
    detail.put("decidedBy", lower(decidedBy));
    putIf(detail, "requestId", requestId);
  }

  private static void unit(ArrayNode lines, String lineId, long quantity) {
    lines.addObject().put("lineId", lineId).put("quantity", quantity);
  }

  /** Where nobody has said what the order is worth, no amount is better than a wrong one. */
  private static void amount(ObjectNode detail, Order order, @Nullable Long amount) {
    if (amount != null) {
      detail.put("amount", amount);
    }
    putIf(detail, "currency", order.content().currency());
  }

  private static void putIf(ObjectNode node, String name, @Nullable String text) {
    if (text != null) {
      node.put(name, text);
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String text(Instant instant) {
    return Instants.text(instant);
  }
}
