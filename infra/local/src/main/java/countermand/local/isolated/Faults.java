package countermand.local.isolated;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.http.Json;
import java.time.Duration;
import java.util.Locale;

/** What Lambda itself says of a function that could not say it. */
final class Faults {
  private Faults() {}

  static JsonNode timedOut(String requestId, Duration timeout) {
    String seconds = String.format(Locale.ROOT, "%.2f", timeout.toMillis() / 1_000.0);
    return of("Sandbox.Timedout", requestId, "Task timed out after " + seconds + " seconds");
  }

  static JsonNode notReady(String requestId, Duration limit) {
    String message =
        "The function's instance was not ready after " + limit.toSeconds() + " seconds";
    return of("Sandbox.Timedout", requestId, message);
  }

  static JsonNode exited(String requestId, int status) {
    String how = status == 0 ? "without providing a reason" : "with error: exit status " + status;
    return of("Runtime.ExitError", requestId, "Runtime exited " + how);
  }

  static JsonNode tooLarge(int bytesMax) {
    return of(
        "Function.ResponseSizeTooLarge",
        "Response payload size exceeded maximum allowed payload size (" + bytesMax + " bytes).");
  }

  static JsonNode of(String type, String message) {
    return Json.object().put("errorMessage", message).put("errorType", type);
  }

  private static JsonNode of(String type, String requestId, String message) {
    return of(type, "RequestId: " + requestId + " Error: " + message);
  }
}
