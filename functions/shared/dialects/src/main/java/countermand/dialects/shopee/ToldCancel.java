package countermand.dialects.shopee;

import countermand.core.Cancellation;
import countermand.core.Heard;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.dialects.Talk;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shopee is told that an order is cancelled: a buyer that asked for it is granted it, else the
 * seller cancels. Where Shopee says no, it is asked how the order stands: it may be cancelled by an
 * earlier call whose answer got lost, or a buyer may have asked meanwhile.
 */
record ToldCancel(ShopTalk shop, Cancellation cancellation) {

  static Talk of(ShopTalk shop) {
    Cancellation cancellation = shop.order().cancellation();
    if (cancellation == null) {
      throw new IllegalStateException("a canceled order says why it is canceled");
    }
    ToldCancel told = new ToldCancel(shop, cancellation);
    return cancellation.requestId() == null ? told.cancel() : told.grant();
  }

  private Talk cancel() {
    CancelReason reason = CancelReason.told(cancellation, shop.order().content().currency());
    if (reason != CancelReason.OUT_OF_STOCK) {
      return cancel(reason, List.of());
    }
    return items(shop.order())
        .map(items -> cancel(reason, items))
        .orElseGet(() -> shop.look(Words.ITEM_LIST, shop::over, found -> cancel(reason, found)));
  }

  /** Empty where the lines are not known, or not all of them in Shopee's words. */
  private static Optional<List<Item>> items(Order order) {
    List<OrderedLine> lines = order.content().lines();
    List<Item> items = lines.stream().flatMap(line -> Item.of(line).stream()).toList();
    return lines.isEmpty() || items.size() < lines.size() ? Optional.empty() : Optional.of(items);
  }

  private Talk cancel(CancelReason reason, Optional<Detail> found) {
    List<Item> shown = found.map(Detail::articles).orElse(List.of());
    return shown.isEmpty()
        ? ShopTalk.over(new Heard.Retry(null), "Shopee shows no items of the order")
        : cancel(reason, shown);
  }

  /** An item that was bought in several promotions is named once. */
  private Talk cancel(CancelReason reason, List<Item> items) {
    Stream<Json> named = items.stream().map(item -> (Json) item.json().done()).distinct();
    JsonObject how = new JsonObject().text(Words.CANCEL_REASON, reason.name());
    if (reason == CancelReason.OUT_OF_STOCK) {
      how.put(Words.ITEM_LIST, Json.Arr.of(named));
    }
    return shop.cancel(how, said -> heard(said, true));
  }

  private Talk grant() {
    return shop.answer(Words.ACCEPT, said -> heard(said, false));
  }

  private Talk heard(Said said, boolean mayGrant) {
    return said.meaning() == Said.Meaning.REFUSED
        ? shop.look(Words.ITEM_LIST, shop::over, found -> refused(said, status(found), mayGrant))
        : shop.over(said);
  }

  private static String status(Optional<Detail> detail) {
    return detail.map(Detail::status).orElse("");
  }

  private Talk refused(Said said, String status, boolean mayGrant) {
    if (status.equals(Words.CANCELLED)) {
      return ShopTalk.over(new Heard.Delivered(), said);
    }
    return status.equals(Words.IN_CANCEL) && mayGrant
        ? shop.answer(Words.ACCEPT, shop::over)
        : shop.over(said);
  }
}
