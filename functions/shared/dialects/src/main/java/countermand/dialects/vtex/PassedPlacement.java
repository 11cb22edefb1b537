package countermand.dialects.vtex;

import countermand.core.Answer;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.Passed;
import countermand.dialects.ids.IdText;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A placement that the seller's own endpoint has taken: it is recorded under the ids that the
 * seller gave, and answered as the seller answered.
 */
final class PassedPlacement {
  private PassedPlacement() {}

  static Call recorded(List<PlacedOrder> orders, Passed passed) {
    Map<String, String> sellerIds = sellerIds(passed.body());
    return new Call.DecideEach(
        orders.stream().map(order -> order.command(sellerIds.get(order.orderId()))).toList(),
        answers -> reply(orders, answers, passed));
  }

  /** What is not recorded is not confirmed: the same placement again completes it. */
  private static HttpReply reply(List<PlacedOrder> orders, List<Answer> answers, Passed passed) {
    for (int i = 0; i < answers.size(); i++) {
      if (!(answers.get(i) instanceof Answer.Done)) {
        return PlacementReply.failed(orders.get(i).orderId(), answers.get(i));
      }
    }
    return PassedOn.reply(passed);
  }

  /** By the marketplace's ids; where the seller says nothing that can be read, there are none. */
  private static Map<String, String> sellerIds(byte[] body) {
    Map<String, String> ids = new HashMap<>();
    for (Json order : orders(body)) {
      if (order instanceof Json.Obj(Map<String, Json> fields)) {
        text(fields, Words.MARKETPLACE_ORDER_ID)
            .ifPresent(
                mine -> text(fields, Words.ORDER_ID).ifPresent(theirs -> ids.put(mine, theirs)));
      }
    }
    return ids;
  }

  private static List<Json> orders(byte[] body) {
    return switch (JsonReader.read(body, JsonReader.Duplicates.LAST_COUNTS)) {
      case JsonReader.Read(Json.Arr(List<Json> all)) -> all;
      case JsonReader.Read(Json one) -> List.of(one);
      case JsonReader.Nothing _, JsonReader.Failed _ -> List.of();
    };
  }

  private static Optional<String> text(Map<String, Json> fields, String name) {
    return fields.get(name) instanceof Json.Text(String value) && IdText.orderFault(value).isEmpty()
        ? Optional.of(value)
        : Optional.empty();
  }
}
