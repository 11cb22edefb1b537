package countermand.store.codec;

import countermand.core.Cancellation;
import countermand.core.Conflict;
import countermand.core.DecidedBy;
import countermand.core.HistoryEntry;
import countermand.core.Invoice;
import countermand.core.InvoiceType;
import countermand.core.LineAsk;
import countermand.core.Milestone;
import countermand.core.Order;
import countermand.core.OrderIds;
import countermand.core.Origin;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An order's state as a map; its history and version stand beside it in the item. */
public final class OrderCodec {
  private OrderCodec() {}

  /** The state, without version and history. */
  public static Map<String, AttributeValue> encode(Order order) {
    Fields fields =
        new Fields()
            .put("link", order.ids().link())
            .put("orderId", order.ids().orderId())
            .put("sellerOrderId", order.ids().givenSellerId())
            .put("content", ContentCodec.encode(order.content()))
            .put("stage", StageCodec.encode(order.stage()))
            .put("canceled", numbers(order.canceled()))
            .list("requests", order.requests(), RequestCodec::encode)
            .list("invoices", order.invoices(), OrderCodec::invoice)
            .put("milestones", milestones(order.milestones()))
            .list("conflicts", order.conflicts(), OrderCodec::conflict)
            .flag("paidAfterCancellation", order.paidAfterCancellation())
            .put("statusAsOf", order.statusAsOf())
            .put("placedAt", order.placedAt())
            .put("lastAt", order.lastAt());
    LineCancellationCodec.encode(fields, "lineCancellations", order.lineCancellations());
    if (order.cancellation() != null) {
      fields.put("cancellation", cancellation(order.cancellation()));
    }
    return fields.map();
  }

  /** The order of a state, with what stands beside it. */
  public static Order decode(Reading state, List<HistoryEntry> history, long version) {
    return new Order(
        new OrderIds(state.text("link"), state.text("orderId"), state.textOrNull("sellerOrderId")),
        ContentCodec.decode(state.fields("content")),
        StageCodec.decode(state.fields("stage")),
        numbers(state.fields("canceled")),
        state.list("requests", RequestCodec::decode),
        LineCancellationCodec.decode(state, "lineCancellations"),
        cancellationOrNull(state),
        state.list("invoices", OrderCodec::invoice),
        milestones(state.fields("milestones")),
        state.list("conflicts", OrderCodec::conflict),
        state.flag("paidAfterCancellation"),
        state.instantOrNull("statusAsOf"),
        state.instant("placedAt"),
        state.instant("lastAt"),
        history,
        version);
  }

  private static Map<String, AttributeValue> numbers(Map<String, Long> numbers) {
    Fields fields = new Fields();
    numbers.forEach(fields::put);
    return fields.map();
  }

  private static Map<String, Long> numbers(Reading fields) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    fields.map().keySet().forEach(name -> numbers.put(name, fields.number(name)));
    return numbers;
  }

  private static Map<String, AttributeValue> milestones(Map<Milestone, UUID> milestones) {
    Fields fields = new Fields();
    milestones.forEach((milestone, receipt) -> fields.put(milestone.name(), receipt));
    return fields.map();
  }

  private static Map<Milestone, UUID> milestones(Reading fields) {
    Map<Milestone, UUID> milestones = new EnumMap<>(Milestone.class);
    fields
        .map()
        .keySet()
        .forEach(
            name -> milestones.put(Reading.constantOf(Milestone.class, name), fields.uuid(name)));
    return milestones;
  }

  private static Map<String, AttributeValue> cancellation(Cancellation c) {
    return new Fields()
        .put("origin", c.origin())
        .put("reason", c.reason())
        .put("decidedBy", c.decidedBy())
        .put("at", c.at())
        .put("receipt", c.receipt())
        .put("requestId", c.requestId())
        .map();
  }

  private static @Nullable Cancellation cancellationOrNull(Reading state) {
    Reading c = state.fields("cancellation");
    return c.map().isEmpty()
        ? null
        : new Cancellation(
            c.constant(Origin.class, "origin"),
            c.textOrNull("reason"),
            c.constant(DecidedBy.class, "decidedBy"),
            c.instant("at"),
            c.uuid("receipt"),
            c.textOrNull("requestId"));
  }

  private static Map<String, AttributeValue> invoice(Invoice i) {
    return new Fields()
        .put("type", i.type())
        .put("number", i.number())
        .put("value", i.value())
        .put("issuedAt", i.issuedAt())
        .list("lines", i.lines(), ContentCodec::lineQuantity)
        .flag("last", i.last())
        .put("receipt", i.receipt())
        .map();
  }

  private static Invoice invoice(Reading i) {
    return new Invoice(
        i.constant(InvoiceType.class, "type"),
        i.text("number"),
        i.number("value"),
        i.instantOrNull("issuedAt"),
        i.list("lines", ContentCodec::lineQuantity),
        i.flag("last"),
        i.uuid("receipt"));
  }

  private static Map<String, AttributeValue> conflict(Conflict c) {
    return new Fields()
        .put("command", c.command())
        .list(
            "lines",
            c.lines(),
            ask -> new Fields().put("lineId", ask.lineId()).put("quantity", ask.quantity()).map())
        .put("at", c.at())
        .put("reason", c.reason())
        .put("receipt", c.receipt())
        .map();
  }

  private static Conflict conflict(Reading c) {
    return new Conflict(
        c.text("command"),
        c.list("lines", ask -> new LineAsk(ask.text("lineId"), ask.numberOrNull("quantity"))),
        c.instant("at"),
        c.textOrNull("reason"),
        c.uuid("receipt"));
  }
}
