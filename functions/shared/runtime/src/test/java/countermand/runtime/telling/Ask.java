package countermand.runtime.telling;

import countermand.dialects.Arrival;
import countermand.dialects.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request on its way, about order M-1 of the link acme and its request r-1. */
public final class Ask {
  /** When all of them come. */
  public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private static final Map<String, String> USUAL =
      Map.of("link", "acme", "orderId", "M-1", "requestId", "r-1");

  private final String method;
  private final String resource;
  private final Map<String, String> path = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();
  private final Map<String, List<String>> query = new HashMap<>();
  private byte[] body = new byte[0];
  private String source = "";

  private Ask(String method, String resource) {
    this.method = method;
    this.resource = resource;
    USUAL.forEach(this::named);
  }

  /** A request to a route. */
  public static Ask to(String method, String resource) {
    return new Ask(method, resource);
  }

  /** A command of the usual native order, such as {@code handling}. */
  public static Ask command(String name) {
    return to("POST", "/v1/links/{link}/orders/{orderId}/" + name);
  }

  /** The usual native order itself. */
  public static Ask order() {
    return to("GET", "/v1/links/{link}/orders/{orderId}");
  }

  /** VTEX's callback. */
  public static Ask callback() {
    return to("POST", "/pvt/orders/{orderId}/cancel");
  }

  /** A path parameter, percent-encoded, where the route has it. */
  public Ask named(String name, String value) {
    if (resource.contains("{" + name + "}")) {
      path.put(name, value);
    }
    return this;
  }

  /** A header. */
  public Ask header(String name, String value) {
    headers.put(name.toLowerCase(Locale.ROOT), value);
    return this;
  }

  /** A query parameter, decoded. */
  public Ask query(String name, String value) {
    query.put(name, List.of(value));
    return this;
  }

  /** A native key of that id. */
  public Ask as(String key) {
    return header("Authorization", "Bearer cm_" + key + "_" + MemoryDirectory.SECRET);
  }

  /** A VTEX key of that id. */
  public Ask asVtex(String key) {
    return header("X-VTEX-API-AppKey", key).header("X-VTEX-API-AppToken", MemoryDirectory.SECRET);
  }

  /** A body. */
  public Ask body(String text) {
    body = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /** A body of so many bytes that is good for nothing. */
  public Ask bodyOf(int bytes) {
    return body("x".repeat(bytes));
  }

  /** The address from which it comes. */
  public Ask from(String address) {
    source = address;
    return this;
  }

  /** The request. */
  public HttpRequest request() {
    return new HttpRequest(
        method,
        resource,
        resource,
        path,
        headers,
        query,
        body,
        new Arrival("1-67891233-abcdef012345678912345678", NOW, resource, source));
  }
}
