package countermand.dialects.shopee;

import countermand.core.Content;
import countermand.core.FulfilledBy;
import countermand.core.OrderedLine;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.telling.Requests;
import countermand.dialects.telling.Tale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The partner of the published examples, and an order M-1 of its shop: two units of item 5 in model
 * 7, one of the same in promotion 3, and one of item 6, which has no models.
 */
final class Partner {
  static final String ID = "2001887";
  static final String TOKEN = "c09222e3fc40ffb25fc947f738b1abf1";
  static final String SHOP = "600000";

  /** What the trace of every request here becomes. */
  static final String REQUEST_ID = "67891233abcdef012345678912345678";

  private Partner() {}

  /** A call on the shop's behalf; its signature is a stand-in. */
  static Requests to(String method, String resource) {
    return Requests.to(method, resource)
        .query(Words.PARTNER_ID, ID)
        .query(Words.TIMESTAMP, Long.toString(Requests.NOW.getEpochSecond()))
        .query(Words.ACCESS_TOKEN, TOKEN)
        .query(Words.SHOP_ID, SHOP)
        .query(Words.SIGN, "0");
  }

  static Call posts(String resource, String body) {
    return to("POST", resource).body(body.replace('\'', '"')).as(Role.SELLER);
  }

  /** The answer that a body gets at once. */
  static HttpReply answered(String resource, String body) {
    return ((Call.Answered) posts(resource, body)).reply();
  }

  static Tale sale(@Nullable FulfilledBy fulfilledBy) {
    return Tale.of(
        new Content(
            6_000,
            "BRL",
            null,
            fulfilledBy,
            List.of(
                new OrderedLine("a", "5", "7", null, 2, 1_500L),
                new OrderedLine("b", "5", "7", "3", 1, 1_000L),
                new OrderedLine("c", "6", "0", null, 1, 2_000L))));
  }

  static String error(String error, String message) {
    return "{\"error\":\"%s\",\"message\":\"%s\",\"request_id\":\"%s\"}"
        .formatted(error, message, REQUEST_ID);
  }

  static String updated(long seconds) {
    return "{\"error\":\"\",\"message\":\"\",\"request_id\":\"%s\",\"response\":{\"update_time\":%d}}"
        .formatted(REQUEST_ID, seconds);
  }
}
