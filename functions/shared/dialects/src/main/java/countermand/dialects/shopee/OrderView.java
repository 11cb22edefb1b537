package countermand.dialects.shopee;

import countermand.core.Cancellation;
import countermand.core.Ending;
import countermand.core.FulfilledBy;
import countermand.core.Order;
import countermand.core.Origin;
import countermand.core.Request;
import countermand.core.Stage;
import countermand.core.Trial;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** An order as {@code get_order_detail} shows it: what concerns cancellation. */
final class OrderView {
  private OrderView() {}

  static Json of(Trial trial, boolean pendingToo) {
    Order order = trial.order();
    Optional<Cancellation> cancellation = Optional.ofNullable(order.cancellation());
    boolean sellers = order.content().fulfilledBy() != FulfilledBy.MARKETPLACE;
    return new JsonObject()
        .text(Words.ORDER_SN, order.ids().orderId())
        .text("order_status", OrderStatus.of(order.stage(), pendingToo))
        .text("currency", order.content().currency())
        .put("total_amount", number(order, order.value()))
        .number("create_time", seconds(order.placedAt()))
        .number(Words.UPDATE_TIME, seconds(order.lastAt()))
        .text("buyer_cancel_reason", buyersReason(order))
        .text("cancel_by", cancellation.map(it -> by(it.origin())).orElse(""))
        .text(
            Words.CANCEL_REASON,
            cancellation.map(Cancellation::reason).map(CancelReason::of).orElse(""))
        .text("fulfillment_flag", sellers ? "fulfilled_by_local_seller" : "fulfilled_by_shopee")
        .put("can_full_cancel_order", new Json.Bool(sellers && whole(trial)))
        .put("can_partial_cancel_order", new Json.Bool(sellers && part(trial)))
        .put(
            Words.ITEM_LIST,
            Json.Arr.of(order.content().lines().stream().map(line -> ItemView.of(order, line))))
        .done();
  }

  static Json number(Order order, long minor) {
    return new Json.Num(Money.major(minor, order.content().currency()).toPlainString());
  }

  private static long seconds(Instant at) {
    return at.getEpochSecond();
  }

  private static String buyersReason(Order order) {
    return order.requests().stream()
        .filter(request -> request.origin() == Origin.CUSTOMER)
        .reduce((_, later) -> later)
        .map(Request::reason)
        .orElse("");
  }

  private static String by(Origin origin) {
    return switch (origin) {
      case CUSTOMER -> "buyer";
      case MARKETPLACE -> "system";
      case SELLER -> "seller";
    };
  }

  private static boolean whole(Trial trial) {
    return trial.endings().getFirst() instanceof Ending.Moved;
  }

  /** One unit can go, and something is left then. */
  private static boolean part(Trial trial) {
    return trial.endings().getLast() instanceof Ending.Moved moved
        && !(moved.order().stage() instanceof Stage.Canceled);
  }
}
