package countermand.dialects.shopee;

import countermand.core.LineQuantity;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.core.Request;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line as {@code get_order_detail} shows it. */
final class ItemView {
  private static final Pattern DIGITS = Pattern.compile("0|[1-9]\\d{0,17}");

  private ItemView() {}

  static Json of(Order order, OrderedLine line) {
    @Nullable Long minor = line.unitPrice();
    @Nullable Json price = minor == null ? null : OrderView.number(order, minor);
    return new JsonObject()
        .put(Words.ITEM_ID, id(line.productId()))
        .put(Words.MODEL_ID, id(line.variantId()))
        .put("order_item_id", id(line.productId()))
        .put(Words.PROMOTION_GROUP_ID, id(line.promotionGroupId()))
        .number("model_quantity_purchased", line.quantity())
        .put("model_original_price", price)
        .put("model_discounted_price", price)
        .number("active_qty", order.left(line))
        .number("cancel_requested_qty", requested(order, line))
        .number("cancelled_qty", order.canceledUnits(line))
        .done();
  }

  /** Ids are numbers at Shopee, and 0 where there is none; ours may be any text. */
  private static Json id(@Nullable String kept) {
    if (kept == null) {
      return new Json.Num("0");
    }
    return DIGITS.matcher(kept).matches() ? new Json.Num(kept) : new Json.Text(kept);
  }

  private static long requested(Order order, OrderedLine line) {
    return order.openRequest().map(request -> requested(order, request, line)).orElse(0L);
  }

  private static long requested(Order order, Request request, OrderedLine line) {
    return request.whole()
        ? order.left(line)
        : request.linesNow().stream()
            .filter(asked -> asked.lineId().equals(line.lineId()))
            .mapToLong(LineQuantity::quantity)
            .sum();
  }
}
