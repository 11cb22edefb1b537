package countermand.dialects.vtex;

import countermand.core.Ending;
import countermand.dialects.HttpReply;
import countermand.dialects.ids.PathId;
import countermand.dialects.json.FieldErrors;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonWriter;
import java.util.stream.Collectors;

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

  /** The OMS's answer to what the order's status does not allow. */
  static HttpReply wrongStatus(Ending.Refused refusal) {
    return reply(
        409,
        Words.CODE_WRONG_STATUS,
        "Order status should be ready-for-handling to perform this action. " + refusal.detail());
  }

  static HttpReply malformed(String message) {
    return reply(400, "MALFORMED", message);
  }

  /** An id in the path that cannot be. */
  static HttpReply malformed(PathId.Bad bad) {
    return malformed(bad.name() + " " + bad.message() + ".");
  }

  /** All that is wrong with a body, each with the place where it stands. */
  static HttpReply malformed(FieldErrors errors) {
    return malformed(
        errors.all().stream()
            .map(error -> (error.field() + " " + error.message()).strip())
            .collect(Collectors.joining("; ", "", ".")));
  }

  static HttpReply orderNotFound() {
    return reply(404, "ORDER_NOT_FOUND", "There is no order of that id; check the id in the path.");
  }

  static HttpReply refused(Ending.Refused refusal) {
    return reply(400, refusal.code().name(), refusal.detail());
  }
}
