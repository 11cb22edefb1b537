package countermand.dialects.shopee;

import countermand.core.Event;
import countermand.core.Heard;
import countermand.core.LineCancellation;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.dialects.Malformed;
import countermand.dialects.Talk;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shopee is told that units of an order are cancelled, which it would cancel again if it was told
 * again. Before it is, it is asked how many are cancelled there: no more are named than the notice
 * has, and than are missing from all that are cancelled here.
 *
 * @param units of the notice, by what they are units of
 */
record ToldUnits(ShopTalk shop, Map<Item, Long> units) {

  static Talk of(ShopTalk shop, Event.OrderPartlyCanceled event) {
    Map<Item, Long> units = new LinkedHashMap<>();
    for (LineCancellation line : shop.order().lineCancellations()) {
      if (line.receipt().equals(event.facts().receipt())) {
        Optional<Item> item = item(shop.order(), line.lineId());
        if (item.isEmpty()) {
          return ShopTalk.over(
              new Heard.Gone(), "the line " + line.lineId() + " has no item_id of Shopee's");
        }
        units.merge(item.get(), line.quantity(), Long::sum);
      }
    }
    return new ToldUnits(shop, units).missing();
  }

  private static Optional<Item> item(Order order, String lineId) {
    return order.content().line(lineId).flatMap(Item::of);
  }

  private Talk missing() {
    return shop.look(
        Words.ITEM_LIST,
        shop::over,
        found ->
            found
                .map(this::missing)
                .orElseGet(
                    () -> ShopTalk.over(new Heard.Retry(null), "Shopee shows no such order")));
  }

  private Talk missing(Detail detail) {
    List<Item.Units> missing = new ArrayList<>();
    try {
      for (Map.Entry<Item, Long> one : units.entrySet()) {
        long more = canceledHere(one.getKey()) - detail.canceledUnits(one.getKey());
        if (more > 0) {
          missing.add(new Item.Units(one.getKey(), Math.min(one.getValue(), more)));
        }
      }
    } catch (Malformed e) {
      return ShopTalk.over(new Heard.Retry(null), "Shopee's items: " + e.why());
    }
    return missing.isEmpty() || detail.status().equals(Words.CANCELLED)
        ? ShopTalk.over(new Heard.Delivered(), "an earlier attempt was heard")
        : cancel(missing);
  }

  private long canceledHere(Item item) {
    Order order = shop.order();
    return order.content().lines().stream()
        .filter(line -> Item.of(line).filter(item::equals).isPresent())
        .map(OrderedLine::lineId)
        .mapToLong(lineId -> order.canceled().getOrDefault(lineId, 0L))
        .sum();
  }

  /** For no other reason can Shopee cancel a part. */
  private Talk cancel(List<Item.Units> some) {
    return shop.cancel(
        new JsonObject()
            .text(Words.CANCEL_REASON, CancelReason.OUT_OF_STOCK.name())
            .put(Words.PARTIAL_LIST, Json.Arr.of(some.stream().map(Item.Units::json))),
        shop::over);
  }
}
