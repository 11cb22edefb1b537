package countermand.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One HTTP answer, complete before a byte of it is sent. */
// Nobody compares replies, so the array's identity does no harm.
@SuppressWarnings("ArrayRecordComponent")
public record Reply(int status, Map<String, List<String>> headers, byte[] body) {
  /** No answer: the connection is cut. */
  public static final Reply NONE = new Reply(0, Map.of(), new byte[0]);

  private static final String CONTENT_TYPE = "Content-Type";

  public static Reply json(int status, JsonNode body) {
    return json(status, "application/json", body);
  }

  public static Reply json(int status, String type, JsonNode body) {
    return new Reply(status, Map.of(CONTENT_TYPE, List.of(type)), Json.bytes(body));
  }

  /** An RFC 9457 problem with a stable code. */
  public static Reply problem(int status, String title, String code, String detail) {
    ObjectNode problem = Json.object();
    problem.put("type", "about:blank").put("title", title).put("status", status);
    problem.put("detail", detail).put("code", code);
    return json(status, "application/problem+json", problem);
  }

  /** A problem that passes by itself: the same request may be sent again in a second. */
  public static Reply unavailable(String detail) {
    Reply problem = problem(503, "Service Unavailable", "UNAVAILABLE", detail);
    Map<String, List<String>> headers = new HashMap<>(problem.headers);
    headers.put("Retry-After", List.of("1"));
    return new Reply(503, headers, problem.body);
  }

  /** Sends it; to a HEAD without its body, but with the length that it would have. */
  public void sendTo(HttpExchange exchange) throws IOException {
    if (status == NONE.status) {
      exchange.close();
      return;
    }
    Headers target = exchange.getResponseHeaders();
    headers.forEach((name, values) -> values.forEach(value -> target.add(name, value)));
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (head) {
      target.set("Content-Length", String.valueOf(body.length));
    }
    // -1 says Content-Length 0; the server's 0 would mean chunks of unknown length.
    exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
    if (!head && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
