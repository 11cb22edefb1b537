package countermand.cli;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the hub answered.
 *
 * @param eTag the version of what is shown; empty where it has none
 */
record Reply(int status, String eTag, JsonNode json) {
  private static final int OK = 200;
  private static final int MULTIPLE_CHOICES = 300;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  boolean good() {
    return status >= OK && status < MULTIPLE_CHOICES;
  }

  Failure failure() {
    StringBuilder text = new StringBuilder();
    text.append(json.path("code").asText("HTTP " + status))
        .append(": ")
        .append(json.path("detail").asText("the hub answered " + status));
    for (JsonNode error : json.path("errors")) {
      text.append(System.lineSeparator())
          .append("  ")
          .append(error.path("field").asText())
          .append(' ')
          .append(error.path("message").asText());
    }
    String message = Console.plain(text.toString());
    return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR
        ? Failure.unwell(message)
        : Failure.refused(message);
  }
}
