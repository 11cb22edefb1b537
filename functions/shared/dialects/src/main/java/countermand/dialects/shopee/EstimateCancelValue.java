package countermand.dialects.shopee;

import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.FulfilledBy;
import countermand.core.Order;
import countermand.core.OrderName;
import countermand.core.Trial;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Malformed;
import countermand.dialects.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * {@code get_estimate_cancel_value}: what an order would lose if units of some items went. Clients
 * look for it in the envelope's response, Shopee's own example has it outside: it is in both.
 */
record EstimateCancelValue(HttpRequest request, List<Item.Units> units) {

  static Call read(HttpRequest request) throws Malformed {
    Body body = Body.read(request.body());
    String orderSn = body.orderSn();
    List<Item.Units> units = Item.Units.list(body, Words.PARTIAL_LIST);
    if (units.isEmpty()) {
      throw new Malformed(Words.PARTIAL_LIST + " is a required field.");
    }
    EstimateCancelValue estimate = new EstimateCancelValue(request, units);
    return new Call.Try(
        new OrderName(orderSn, OrderName.Whose.MARKETPLACE),
        estimate::cancel,
        trial -> new Call.Answered(estimate.reply(trial)));
  }

  private List<Command> cancel(Order order) {
    return List.of(
        new Command.CancelBySeller(
            CancelReason.OUT_OF_STOCK.name(), CancelOrder.extent(Optional.of(order), units)));
  }

  private HttpReply reply(Optional<Trial> trial) {
    return trial
        .map(it -> reply(it.order(), it.endings().getFirst()))
        .orElseGet(() -> Replies.refused(request, ShopeeError.notFound()));
  }

  private HttpReply reply(Order order, Ending ending) {
    if (order.content().fulfilledBy() == FulfilledBy.MARKETPLACE) {
      return Replies.refused(request, ShopeeError.WAREHOUSE);
    }
    return switch (ending) {
      case Ending.Moved moved -> value(order, order.value() - moved.order().value());
      case Ending.AlreadyDone _ -> Replies.refused(request, ShopeeError.NOT_CANCELLABLE);
      case Ending.Refused refused -> Replies.refused(request, CancelReply.error(refused));
    };
  }

  private HttpReply value(Order order, long lost) {
    String price = Money.major(lost, order.content().currency()).toPlainString();
    JsonObject response = new JsonObject().text(Words.CANCEL_VALUE_PRICE, price);
    return Replies.flat(
        request,
        new JsonObject()
            .put(Words.RESPONSE, response.done())
            .text(Words.CANCEL_VALUE_PRICE, price));
  }
}
