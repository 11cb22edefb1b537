package countermand.dialects.nativeapi;

import countermand.dialects.HttpReply;
import countermand.dialects.json.FieldError;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonWriter;
import java.util.List;
import java.util.Map;

/**
 * An error as RFC 9457 has it.
 *
 * @param code the stable name that clients look at
 * @param detail what is the matter and what to do next
 */
record Problem(int status, String code, String detail, List<FieldError> errors) {

  /** RFC 9110's phrases: a problem of type about:blank has its status's phrase as its title. */
  private static final Map<Integer, String> TITLES =
      Map.of(
          400, "Bad Request",
          401, "Unauthorized",
          403, "Forbidden",
          404, "Not Found",
          409, "Conflict",
          412, "Precondition Failed",
          413, "Content Too Large",
          422, "Unprocessable Content",
          429, "Too Many Requests",
          503, "Service Unavailable");

  Problem(int status, String code, String detail) {
    this(status, code, detail, List.of());
  }

  /** A request that cannot be understood. */
  static Problem malformed(List<FieldError> errors) {
    FieldError first = errors.getFirst();
    String field = first.field().isEmpty() ? "" : first.field() + " ";
    String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more, see errors)";
    return new Problem(
        400, "MALFORMED", "Nothing was done: " + field + first.message() + more + ".", errors);
  }

  /** A request of which one field cannot be understood. */
  static Problem malformed(String field, String message) {
    return malformed(List.of(new FieldError(field, message)));
  }

  HttpReply reply() {
    JsonObject body =
        new JsonObject()
            .text("type", "about:blank")
            .text("title", TITLES.getOrDefault(status, "Error"))
            .number("status", (long) status)
            .text("detail", detail)
            .text("code", code);
    if (!errors.isEmpty()) {
      body.put("errors", Json.Arr.of(errors.stream().map(Problem::error)));
    }
    return new HttpReply(
        status, Map.of("Content-Type", "application/problem+json"), JsonWriter.write(body.done()));
  }

  HttpReply reply(int retryAfterSeconds) {
    return reply().with("Retry-After", Integer.toString(retryAfterSeconds));
  }

  private static Json error(FieldError error) {
    return new JsonObject().text("field", error.field()).text("message", error.message()).done();
  }
}
