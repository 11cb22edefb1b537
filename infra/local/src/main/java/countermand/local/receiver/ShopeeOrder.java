package countermand.local.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Json;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** An order at the local Shopee: two units of an item with a model, one of an item without. */
final class ShopeeOrder {
  private final String orderSn;
  private final Map<Long, Integer> canceledUnits = new HashMap<>();
  private boolean canceled;

  ShopeeOrder(String orderSn) {
    this.orderSn = orderSn;
  }

  /**
   * The seller cancels.
   *
   * @param units of items; missing for the whole order
   * @return false where it is canceled already
   */
  synchronized boolean cancel(JsonNode units) {
    if (canceled) {
      return false;
    }
    canceled = units.isMissingNode();
    units.forEach(item ->
        canceledUnits.merge(
            item.path("item_id").asLong(), item.path("model_quantity").asInt(), Integer::sum));
    return true;
  }

  /** False where nobody waits for an answer any more. */
  synchronized boolean answer(boolean granted) {
    boolean waits = !canceled;
    canceled |= granted;
    return waits;
  }

  synchronized ObjectNode json() {
    ObjectNode order = Json.object().put("order_sn", orderSn);
    order.put("order_status", canceled ? "CANCELLED" : "READY_TO_SHIP");
    order.put("currency", "SGD").put("total_amount", new BigDecimal("25.00"));
    order.put("fulfillment_flag", "fulfilled_by_local_seller");
    ArrayNode items = order.putArray("item_list");
    items.add(item(1_680_783, 327_890_123, 2, "10.00"));
    items.add(item(1_680_784, 0, 1, "5.00"));
    return order;
  }

  private ObjectNode item(long item, long model, int quantity, String price) {
    return Json.object()
        .put("item_id", item)
        .put("model_id", model)
        .put("order_item_id", item)
        .put("promotion_group_id", 0)
        .put("model_quantity_purchased", quantity)
        .put("model_discounted_price", new BigDecimal(price))
        .put("cancelled_qty", canceled ? quantity : canceledUnits.getOrDefault(item, 0))
        .put("cancel_requested_qty", 0);
  }
}
