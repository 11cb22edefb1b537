package countermand.acceptance;

import java.util.stream.Collectors;

/** Where a run leaves its traces. */
enum Place {
  ANSWERS,
  /** Lines, metrics, stack traces. */
  LOGS,
  EVENTS,
  DELIVERIES,
  /** Orders and histories, links and their logs, keys, tokens, feeds, deliveries, traces. */
  TABLE,
  /** What parties were told; to log in there, the body has the password. */
  NOTICES;

  /** All that is there by now. */
  String traces() {
    Clock.rest();
    return switch (this) {
      case ANSWERS -> Run.answers();
      case LOGS -> Logs.kept();
      case EVENTS -> shown("/_local/events");
      case DELIVERIES -> shown("/_local/deliveries");
      case TABLE -> shown("/_local/table");
      case NOTICES -> notices();
    };
  }

  private static String shown(String path) {
    return Call.get(path).send().hasStatus(200).body();
  }

  private static String notices() {
    return Endpoints.all().stream()
        .filter(request -> !request.path("path").asText().endsWith("/authToken"))
        .map(request -> request.path("path").asText() + "\n" + request.path("body").asText())
        .collect(Collectors.joining("\n"));
  }
}
