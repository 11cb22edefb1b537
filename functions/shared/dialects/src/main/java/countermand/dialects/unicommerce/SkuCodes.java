package countermand.dialects.unicommerce;

import countermand.core.Event;
import countermand.core.LineQuantity;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.dialects.Letter;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Units by product: Unicommerce's sellers know no lines. */
final class SkuCodes {
  private SkuCodes() {}

  /** What a notice to a seller is about; empty where it is about the whole order. */
  static List<LineQuantity> units(Letter letter) {
    return switch (letter.notice()) {
      case Event.CancellationRequested asked -> Units.asked(letter, asked);
      case Event.OrderPartlyCanceled event -> Units.taken(letter.order(), event);
      case Event.OrderCanceled _ -> List.of();
      case Event.CancellationDeclined _,
          Event.CancellationWithdrawn _,
          Event.OrderInvoiced _,
          Event.OrderPlaced _ ->
          throw UnicommerceOutgoing.noWords(letter);
    };
  }

  /** The list of products; absent where there are no units to name. */
  static Json.@Nullable Arr of(Order order, List<LineQuantity> units) {
    Map<Sku, Long> skus = new TreeMap<>();
    for (LineQuantity line : units) {
      skus.merge(sku(order, line.lineId()), line.quantity(), Long::sum);
    }
    return skus.isEmpty() ? null : Json.Arr.of(skus.entrySet().stream().map(SkuCodes::json));
  }

  private static Json json(Map.Entry<Sku, Long> units) {
    Sku sku = units.getKey();
    return new JsonObject()
        .number(Words.QUANTITY, units.getValue())
        .text(Words.PRODUCT_ID, sku.productId())
        .text(Words.VARIANT_ID, Calls.orNothing(sku.variantId()))
        .done();
  }

  /**
   * A line without a product goes by its own name, unless a product of the order has that name: the
   * seller would cancel another.
   *
   * @throws IllegalArgumentException where there is no name for it
   */
  private static Sku sku(Order order, String lineId) {
    OrderedLine line = order.content().line(lineId).orElseThrow();
    if (line.productId() != null) {
      return new Sku(line.productId(), line.variantId());
    }
    if (order.content().lines().stream().anyMatch(other -> lineId.equals(other.productId()))) {
      throw new IllegalArgumentException("the line " + lineId + " has no product to name it by");
    }
    return new Sku(lineId, line.variantId());
  }
}
