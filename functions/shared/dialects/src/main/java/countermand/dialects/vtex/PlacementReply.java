package countermand.dialects.vtex;

import countermand.core.Answer;
import countermand.dialects.HttpReply;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer to a placement: each order as it was sent, with the seller's id of it. One that could
 * not be placed is the answer to all of them; those before it are placed, and the same call again
 * completes the rest.
 */
final class PlacementReply {
  private static final int BUSY_RETRY_SECONDS = 1;

  private PlacementReply() {}

  static HttpReply of(List<PlacedOrder> orders, List<Answer> answers, boolean listed) {
    List<Json> placed = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      if (!(answers.get(i) instanceof Answer.Done done)) {
        return failed(orders.get(i).orderId(), answers.get(i));
      }
      placed.add(echo(orders.get(i), done));
    }
    return HttpReply.json(200, JsonWriter.write(listed ? new Json.Arr(placed) : placed.getFirst()));
  }

  private static Json echo(PlacedOrder order, Answer.Done done) {
    Map<String, Json> fields = new LinkedHashMap<>(order.body().fields());
    fields.put(Words.ORDER_ID, new Json.Text(done.order().ids().sellerOrderId()));
    // A mailbox for questions about the order; nobody reads mail here, so ours is empty.
    fields.putIfAbsent(Words.FOLLOW_UP_EMAIL, new Json.Text(""));
    return new Json.Obj(fields);
  }

  static HttpReply failed(String orderId, Answer answer) {
    String of = "Order " + orderId + ": ";
    return switch (answer) {
      case Answer.Refused refused ->
          VtexError.reply(400, refused.refusal().code().name(), of + refused.refusal().detail());
      case Answer.IdTaken taken ->
          VtexError.reply(
              409,
              "ORDER_ID_TAKEN",
              of
                  + "the seller's id "
                  + taken.sellerOrderId()
                  + " belongs to another order; place it under another id.");
      case Answer.Busy _ -> Denials.busy(BUSY_RETRY_SECONDS);
      case Answer.Done _,
          Answer.NotFound _,
          Answer.Replayed _,
          Answer.KeyReused _,
          Answer.KeysFull _ ->
          throw new IllegalStateException("a placement is never answered so: " + answer);
    };
  }
}
