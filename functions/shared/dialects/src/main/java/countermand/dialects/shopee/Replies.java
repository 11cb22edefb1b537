package countermand.dialects.shopee;

import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonWriter;
import java.time.Instant;

/** Shopee's envelope: every answer has an error, which is empty where there is none. */
final class Replies {
  private Replies() {}

  /** An answer. */
  static HttpReply of(HttpRequest request, JsonObject response) {
    return json(200, head(request, "", "").put(Words.RESPONSE, response.done()));
  }

  /** An answer that says when the order was decided. */
  static HttpReply updated(HttpRequest request, Instant at) {
    return of(request, new JsonObject().number(Words.UPDATE_TIME, at.getEpochSecond()));
  }

  /** An answer whose fields stand beside the error. */
  static HttpReply flat(HttpRequest request, JsonObject fields) {
    JsonObject body = head(request, "", "");
    fields.done().fields().forEach(body::put);
    return json(200, body);
  }

  /** An error of business: some callers drop the body of any other status. */
  static HttpReply refused(HttpRequest request, ShopeeError error) {
    return refused(request, 200, error);
  }

  /** An error. */
  static HttpReply refused(HttpRequest request, int status, ShopeeError error) {
    return json(status, head(request, error.error(), error.message()));
  }

  private static JsonObject head(HttpRequest request, String error, String message) {
    return new JsonObject()
        .text(Words.ERROR, error)
        .text(Words.MESSAGE, message)
        .text(Words.REQUEST_ID, request.arrival().id());
  }

  private static HttpReply json(int status, JsonObject body) {
    return HttpReply.json(status, JsonWriter.write(body.done()));
  }
}
