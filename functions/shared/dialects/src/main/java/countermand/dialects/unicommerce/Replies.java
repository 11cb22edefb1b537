package countermand.dialects.unicommerce;

import countermand.dialects.HttpReply;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonWriter;
import java.util.Map;
import java.util.stream.Stream;

/** The shapes of Unicommerce's answers. */
final class Replies {
  static final String BUSY =
      "Many others decide on this order at once; send the same request again.";

  private Replies() {}

  /** To {@code /orders/cancel}: the items that failed. */
  static HttpReply ofItems(String status, Map<String, String> failed) {
    JsonObject body =
        new JsonObject()
            .text(Words.STATUS, status)
            .put(
                Words.ORDER_ITEMS,
                Json.Arr.of(
                    failed.entrySet().stream()
                        .map(entry ->
                            new JsonObject()
                                .text(Words.ORDER_ITEM_ID, entry.getKey())
                                .text(Words.ERROR_MESSAGE, entry.getValue())
                                .done())));
    return json(200, body);
  }

  /** To {@code /orders/cancel}, where no item was looked at. */
  static HttpReply ofItems(int status, String message) {
    return json(
        status,
        new JsonObject()
            .text(Words.STATUS, Words.NONE)
            .text(Words.MESSAGE, message)
            .put(Words.ORDER_ITEMS, Json.Arr.of(Stream.empty())));
  }

  static HttpReply ofItems(int status, String message, int retryAfterSeconds) {
    return ofItems(status, message).with("Retry-After", Integer.toString(retryAfterSeconds));
  }

  /** To {@code /uc/v1/order/cancel}: the answer is in the body, whatever HTTP's status is. */
  static HttpReply ofOrder(int status, String word, String message) {
    return json(
        status,
        new JsonObject()
            .text(Words.STATUS, word)
            .text(Words.MESSAGE, message)
            .put(Words.DATA, new Json.Null()));
  }

  /** To {@code /authToken}. */
  static HttpReply ofToken(String token) {
    return json(
        200, new JsonObject().text(Words.STATUS, Words.ALL).text(Words.ACCESS_TOKEN, token));
  }

  static HttpReply json(int status, JsonObject body) {
    return HttpReply.json(status, JsonWriter.write(body.done()));
  }
}
