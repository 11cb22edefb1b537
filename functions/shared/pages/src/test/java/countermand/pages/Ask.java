package countermand.pages;

import countermand.dialects.Arrival;
import countermand.dialects.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request of a browser's. */
final class Ask {
  private final String method;
  private final String path;
  private final Map<String, String> headers = new HashMap<>();
  private final Map<String, List<String>> query = new HashMap<>();
  private final Map<String, String> parameters = new HashMap<>();
  private String body = "";

  private Ask(String method, String path) {
    this.method = method;
    this.path = path;
  }

  static Ask get(String path) {
    return new Ask("GET", path);
  }

  static Ask post(String path, String body) {
    Ask ask = new Ask("POST", path);
    ask.body = body;
    return ask;
  }

  Ask header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  Ask query(String name, String value) {
    query.put(name, List.of(value));
    return this;
  }

  /** With what stands in the path. */
  Ask parameter(String name, String value) {
    parameters.put(name, value);
    return this;
  }

  HttpRequest request() {
    return new HttpRequest(
        method,
        path,
        path,
        parameters,
        headers,
        query,
        body.getBytes(StandardCharsets.UTF_8),
        new Arrival("", Instant.EPOCH, "/live" + path, ""));
  }
}
