package countermand.acceptance;

import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Where a run leaves its traces. */
enum Place {
  ANSWERS(Run::answers),
  /** Lines, metrics, stack traces. */
  LOGS(Logs::kept),
  EVENTS(() -> shown("/_local/events")),
  DELIVERIES(() -> shown("/_local/deliveries")),
  /** Orders and histories, links and their logs, keys, tokens, feeds, deliveries, traces. */
  TABLE(() -> shown("/_local/table")),
  /** What parties were told; to log in there, the body has the password. */
  NOTICES(Place::notices);

  private final Supplier<String> traces;

  Place(Supplier<String> traces) {
    this.traces = traces;
  }

  /** All that is there by now. */
  String traces() {
    Clock.rest();
    return traces.get();
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
