package countermand.dialects.unicommerce;

import countermand.core.Event;
import countermand.core.Heard;
import countermand.core.LineQuantity;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.dialects.Endpoints;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.Statuses;
import countermand.dialects.Tellable;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * {@code POST …/orders/cancel}, to a marketplace that Unicommerce's sellers call: items that are
 * cancelled, without a reason. Nothing else can be said to it.
 */
final class ToMarketplace {
  private ToMarketplace() {}

  static Tellable tellable(Event.Notice notice) {
    return switch (notice) {
      case Event.OrderCanceled _, Event.OrderPartlyCanceled _ -> Tellable.DEGRADED;
      case Event.CancellationRequested _,
          Event.CancellationDeclined _,
          Event.CancellationWithdrawn _,
          Event.OrderInvoiced _,
          Event.OrderPlaced _ ->
          Tellable.NONE;
    };
  }

  static HttpCall call(Letter letter, String token) {
    Order order = letter.order();
    return Calls.post(
        Endpoints.below(letter.endpoint(), Words.ORDERS_CANCEL),
        Map.of(Words.HEADER_API_KEY, token),
        new JsonObject()
            .text(Words.ORDER_ID, order.ids().orderId())
            .put(
                Words.ORDER_ITEMS,
                Json.Arr.of(units(letter).stream().map(line -> item(order, line)))));
  }

  private static List<LineQuantity> units(Letter letter) {
    return switch (letter.notice()) {
      case Event.OrderCanceled event -> Units.taken(letter.order(), event);
      case Event.OrderPartlyCanceled event -> Units.taken(letter.order(), event);
      case Event.CancellationRequested _,
          Event.CancellationDeclined _,
          Event.CancellationWithdrawn _,
          Event.OrderInvoiced _,
          Event.OrderPlaced _ ->
          throw UnicommerceOutgoing.noWords(letter);
    };
  }

  private static Json item(Order order, LineQuantity line) {
    OrderedLine ordered = order.content().line(line.lineId()).orElseThrow();
    return new JsonObject()
        .text(Words.ORDER_ITEM_ID, line.lineId())
        .text(Words.PRODUCT_ID, Calls.orNothing(ordered.productId()))
        .text(Words.VARIANT_ID, Calls.orNothing(ordered.variantId()))
        .number(Words.QUANTITY, line.quantity())
        .done();
  }

  /**
   * A marketplace that took some items must not get them again: it is left, and a person looks. One
   * that took none is tried again, unless it says that all of them were cancelled before.
   */
  static Heard heard(Letter letter, HttpAnswer answer) {
    Said said = Said.in(answer);
    boolean known =
        !said.errors().isEmpty() && said.errors().stream().allMatch(ToMarketplace::cancelled);
    if (said.is(Words.ALL) || ((said.is(Words.SOME) || said.is(Words.NONE)) && known)) {
      return new Heard.Delivered();
    }
    return said.is(Words.SOME) ? new Heard.Gone() : Statuses.unsettled(answer, letter.now());
  }

  private static boolean cancelled(String error) {
    return Phrases.meaning(error) == Meaning.CANCELLED;
  }
}
