package countermand.dialects.nativeapi;

import countermand.core.Cancellation;
import countermand.core.Conflict;
import countermand.core.FulfilledBy;
import countermand.core.HistoryEntry;
import countermand.core.LineCancellation;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.core.Stage;
import countermand.core.StageNames;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** An order with all that happened to it, oldest first. */
final class OrderView {
  private OrderView() {}

  static Json of(Order order) {
    Stage stage = order.stage();
    @Nullable FulfilledBy fulfilledBy = order.content().fulfilledBy();
    return new JsonObject()
        .text("link", order.ids().link())
        .text("orderId", order.ids().orderId())
        .text("sellerOrderId", order.ids().sellerOrderId())
        .text("stage", stage.name())
        .text("marketplaceStatus", StageNames.marketplace(stage))
        .text("sellerStatus", StageNames.seller(stage))
        .instant("windowEnds", stage instanceof Stage.InWindow s ? s.windowEnds() : null)
        .instant("deadline", stage instanceof Stage.AwaitingSeller s ? s.deadline() : null)
        .number("value", order.value())
        .text("currency", order.content().currency())
        .put("lines", Json.Arr.of(order.content().lines().stream().map(l -> line(order, l))))
        .put("cancellation", cancellation(order.cancellation()))
        .put(
            "lineCancellations",
            Json.Arr.of(order.lineCancellations().stream().map(OrderView::lineCancellation)))
        .put("requests", Json.Arr.of(order.requests().stream().map(RequestView::of)))
        .put(
            "conflict",
            order.conflicts().stream().findFirst().map(OrderView::conflict).orElse(null))
        .put("history", Json.Arr.of(order.history().stream().map(OrderView::entry)))
        .put("paidAfterCancellation", order.paidAfterCancellation() ? new Json.Bool(true) : null)
        .text("group", order.content().group())
        .text("fulfilledBy", fulfilledBy == null ? null : Words.of(fulfilledBy))
        .number("version", order.version())
        .done();
  }

  private static Json line(Order order, OrderedLine line) {
    return new JsonObject()
        .text("lineId", line.lineId())
        .text("productId", line.productId())
        .text("variantId", line.variantId())
        .number("quantity", line.quantity())
        .number("unitPrice", line.unitPrice())
        .number("canceled", order.canceledUnits(line))
        .done();
  }

  private static @Nullable Json cancellation(@Nullable Cancellation why) {
    return why == null
        ? null
        : new JsonObject()
            .text("origin", Words.of(why.origin()))
            .text("decidedBy", Words.of(why.decidedBy()))
            .text("reason", why.reason())
            .instant("at", why.at())
            .text("receipt", why.receipt().toString())
            .text("requestId", why.requestId())
            .done();
  }

  private static Json lineCancellation(LineCancellation units) {
    return new JsonObject()
        .text("lineId", units.lineId())
        .number("quantity", units.quantity())
        .text("origin", Words.of(units.origin()))
        .text("decidedBy", Words.of(units.decidedBy()))
        .text("reason", units.reason())
        .instant("at", units.at())
        .text("receipt", units.receipt().toString())
        .done();
  }

  /** The first conflict: it is the one that called a human. */
  private static Json conflict(Conflict conflict) {
    return new JsonObject()
        .text("command", conflict.command())
        .instant("at", conflict.at())
        .text("reason", conflict.reason())
        .done();
  }

  private static Json entry(HistoryEntry entry) {
    return new JsonObject()
        .number("version", entry.version())
        .text("command", entry.command())
        .text("stageBefore", entry.stageBefore())
        .text("stage", entry.stage())
        .instant("at", entry.at())
        .text("by", Words.of(entry.by()))
        .text("reason", entry.reason())
        .text("receipt", entry.receipt().toString())
        .done();
  }
}
