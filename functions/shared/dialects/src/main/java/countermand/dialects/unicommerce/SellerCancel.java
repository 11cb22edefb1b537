package countermand.dialects.unicommerce;

import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.Idempotency;
import countermand.core.LineAsk;
import countermand.core.OrderName;
import countermand.dialects.Call;
import countermand.dialects.HttpRequest;
import countermand.dialects.Malformed;
import countermand.dialects.Sha256;
import countermand.dialects.json.Canonical;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code POST /orders/cancel}: the seller has cancelled units of order items. The protocol has no
 * reason, and no key for a repeat: the body itself is the key for a while.
 *
 * @param orderId the marketplace's id
 * @param items in the order in which the body names them
 */
record SellerCancel(String orderId, List<Item> items) {

  static Call read(HttpRequest request) {
    try {
      return read(Parts.body(request.body())).call();
    } catch (Malformed e) {
      return new Call.Answered(Replies.ofItems(400, e.why()));
    }
  }

  private static SellerCancel read(Body body) throws Malformed {
    String orderId = Parts.orderId(body, Words.ORDER_ID);
    Map<String, Item> items = new LinkedHashMap<>();
    List<Body> objects = Parts.objects(body, Words.ORDER_ITEMS);
    for (int i = 0; i < objects.size(); i++) {
      Item item = Item.read(objects.get(i), Words.ORDER_ITEMS + "[" + i + "].");
      items.merge(item.id(), item, Item::plus);
    }
    return new SellerCancel(orderId, new ArrayList<>(items.values()));
  }

  private Call call() {
    List<LineAsk> asks = inOrder().filter(item -> item.fault() == null).map(Item::ask).toList();
    ItemsReply reply = new ItemsReply(items);
    return asks.isEmpty()
        ? new Call.Answered(reply.ofFaults())
        : new Call.Decide(
            new OrderName(orderId, OrderName.Whose.MARKETPLACE),
            new Command.CancelBySeller(null, new Extent.Lines(asks)),
            Idempotency.ofBody(fingerprint()),
            reply);
  }

  /**
   * In the order of their names: a repeat may shuffle its items, and what is kept of the answer
   * goes by the place that each had in the command.
   */
  private Stream<Item> inOrder() {
    return items.stream().sorted(Comparator.comparing(Item::id));
  }

  /** What the body means: a repeat may say more that we do not know. */
  private String fingerprint() {
    Json meaning =
        new JsonObject()
            .text("route", Words.ORDERS_CANCEL)
            .text(Words.ORDER_ID, orderId)
            .put(Words.ORDER_ITEMS, Json.Arr.of(inOrder().map(SellerCancel::meaning)))
            .done();
    return Sha256.hex(Canonical.text(meaning));
  }

  private static Json meaning(Item item) {
    return new JsonObject()
        .text(Words.ORDER_ITEM_ID, item.id())
        .text(Words.PRODUCT_ID, item.productId())
        .text(Words.VARIANT_ID, item.variantId())
        .number(Words.QUANTITY, item.quantity())
        .text(Words.ERROR_MESSAGE, item.fault())
        .done();
  }
}
