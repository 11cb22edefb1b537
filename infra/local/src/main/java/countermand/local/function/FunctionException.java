package countermand.local.function;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.http.Json;

/** A function threw, could not read its event, ran out of time, or its process ended. */
public final class FunctionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** JSON, as text: exceptions can be serialised, and trees cannot. */
  private final String error;

  /** What it threw, in this JVM. */
  public FunctionException(String function, Throwable cause) {
    super(function + " failed: " + cause, cause);
    error =
        Json.object()
            .put("errorMessage", cause.getMessage())
            .put("errorType", cause.getClass().getName())
            .toString();
  }

  /** What Lambda would say of it: errorMessage, errorType, and what else there is. */
  public FunctionException(String function, JsonNode error) {
    super(function + " failed: " + error);
    this.error = error.toString();
  }

  /** The error as Lambda's Invoke answers it. */
  public JsonNode error() {
    return Json.read(error);
  }
}
