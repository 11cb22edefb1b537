package countermand.dialects.vtex;

import countermand.core.Ending;
import countermand.dialects.HttpReply;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonWriter;

/** {@code {"error": {"code", "message", "exception": null}}}, as VTEX's OMS answers errors. */
final class VtexError {
  private VtexError() {}

  static HttpReply reply(int status, String code, String message) {
    Json error =
        new JsonObject()
            .text("code", code)
            .text("message", message)
            .put("exception", new Json.Null())
            .done();
    return HttpReply.json(status, JsonWriter.write(new JsonObject().put("error", error).done()));
  }

  static HttpReply reply(int status, String code, String message, int retryAfterSeconds) {
    return reply(status, code, message).with("Retry-After", Integer.toString(retryAfterSeconds));
  }

  static HttpReply malformed(String message) {
    return reply(400, "MALFORMED", message);
  }

  static HttpReply refused(Ending.Refused refusal) {
    return reply(400, refusal.code().name(), refusal.detail());
  }
}
