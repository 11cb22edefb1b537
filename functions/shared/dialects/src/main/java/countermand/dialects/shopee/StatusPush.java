package countermand.dialects.shopee;

import countermand.core.Order;
import countermand.dialects.HmacSha256;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/** A push of code 3: the status of an order as it stands, which is what its receiver looks for. */
final class StatusPush {
  static final long CODE = 3;

  private StatusPush() {}

  static HttpCall of(Letter letter, AppKey key) {
    String body = JsonWriter.write(body(letter, key).done());
    return new HttpCall(
        "POST",
        letter.endpoint(),
        Map.of(
            "Content-Type",
            "application/json",
            "Authorization",
            HmacSha256.hex(key.partnerKey(), letter.endpoint() + "|" + body)),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject body(Letter letter, AppKey key) {
    return new JsonObject()
        .put(Words.DATA, data(letter.order()))
        .put(Words.SHOP_ID, new Json.Num(Long.toString(Long.parseLong(key.shop()))))
        .number(Words.CODE, CODE)
        .number(Words.TIMESTAMP, letter.now().getEpochSecond());
  }

  /** Where an order stands. */
  static Json data(Order order) {
    return new JsonObject()
        .put("items", Json.Arr.of(Stream.empty()))
        .text(Words.ORDERSN, order.ids().orderId())
        .text(Words.STATUS, OrderStatus.of(order.stage(), false))
        .text("completed_scenario", "")
        .number(Words.UPDATE_TIME, order.lastAt().getEpochSecond())
        .done();
  }
}
