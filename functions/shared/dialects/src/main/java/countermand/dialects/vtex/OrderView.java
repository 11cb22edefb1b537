package countermand.dialects.vtex;

import countermand.core.Cancellation;
import countermand.core.Milestone;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.core.Role;
import countermand.core.Stage;
import countermand.core.StageNames;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as VTEX's OMS shows it, as far as it is known here. */
final class OrderView {
  private OrderView() {}

  static Json of(Order order, Role role) {
    @Nullable Cancellation why = order.cancellation();
    return new JsonObject()
        .text(Words.ORDER_ID, order.ids().sellerOrderId())
        .text(Words.MARKETPLACE_ORDER_ID, order.ids().orderId())
        .text("sellerOrderId", order.ids().sellerOrderId())
        .text("origin", role == Role.SELLER ? "Fulfillment" : "Marketplace")
        .text("status", status(order.stage(), role))
        .put("workflowIsInError", new Json.Bool(!order.conflicts().isEmpty()))
        .number("value", order.value())
        .text("creationDate", Words.OMS_DATE.format(order.placedAt()))
        .text("lastChange", Words.OMS_DATE.format(order.lastAt()))
        .text("orderGroup", order.content().group())
        .put("isCompleted", new Json.Bool(order.milestones().containsKey(Milestone.PAID)))
        .put("allowCancellation", new Json.Bool(cancelable(order.stage(), role)))
        .put("allowEdition", new Json.Bool(false))
        .put("authorizedDate", date(order, order.milestones().get(Milestone.PAID)))
        .put("invoicedDate", invoiced(order))
        .put("cancelReason", text(why == null ? null : why.reason()))
        .put("cancellationData", why == null ? new Json.Null() : CancellationView.data(why))
        .put(
            "cancellationRequests",
            Json.Arr.of(order.requests().stream().map(CancellationView::request)))
        .put("items", Json.Arr.of(order.content().lines().stream().map(l -> item(order, l))))
        .put("packageAttachment", PackageView.of(order))
        .put("storePreferencesData", preferences(order))
        .done();
  }

  /** Text, or null. */
  static Json text(@Nullable String value) {
    return value == null ? new Json.Null() : new Json.Text(value);
  }

  private static String status(Stage stage, Role role) {
    return switch (role) {
      case SELLER -> StageNames.seller(stage);
      case MARKETPLACE, OPERATOR -> StageNames.marketplace(stage);
    };
  }

  /**
   * Whether a cancel could still be said by this side; while one waits, only the seller decides.
   */
  private static boolean cancelable(Stage stage, Role role) {
    return switch (stage) {
      case Stage.AwaitingPayment _,
          Stage.InWindow _,
          Stage.ReadyForHandling _,
          Stage.Handling _,
          Stage.Returned _ ->
          true;
      case Stage.AwaitingSeller _ -> role == Role.SELLER;
      case Stage.PartlyInvoiced _, Stage.Invoiced _, Stage.Shipped _, Stage.Canceled _ -> false;
    };
  }

  /** When the order was last invoiced, once it is so in full. */
  private static Json invoiced(Order order) {
    return switch (order.stage()) {
      case Stage.Invoiced _, Stage.Shipped _, Stage.Returned _ ->
          order.invoices().isEmpty()
              ? new Json.Null()
              : date(order, order.invoices().getLast().receipt());
      case Stage.AwaitingPayment _,
          Stage.InWindow _,
          Stage.ReadyForHandling _,
          Stage.Handling _,
          Stage.AwaitingSeller _,
          Stage.PartlyInvoiced _,
          Stage.Canceled _ ->
          new Json.Null();
    };
  }

  private static Json date(Order order, @Nullable UUID receipt) {
    @Nullable Instant at = receipt == null ? null : Receipts.decidedAt(order, receipt);
    return text(at == null ? null : Words.OMS_DATE.format(at));
  }

  private static Json item(Order order, OrderedLine line) {
    long canceled = order.canceled().getOrDefault(line.lineId(), 0L);
    return new JsonObject()
        .text("uniqueId", line.lineId())
        .text(Words.ID, line.productId())
        .number(Words.QUANTITY, line.quantity() - canceled)
        .number(Words.PRICE, line.unitPrice())
        .done();
  }

  private static @Nullable Json preferences(Order order) {
    @Nullable String currency = order.content().currency();
    return currency == null ? null : new JsonObject().text("currencyCode", currency).done();
  }
}
