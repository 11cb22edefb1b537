package countermand.runtime.priming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that a function puts to itself before a snapshot is taken of it, and how it must be
 * answered. Every voice has a link of its own, in which a window is over at once.
 *
 * @param resource the route, as template.yaml names it
 * @param path path parameters by name
 * @param query query parameters by name
 * @param status the answer's status
 * @param says what the answer's body has in it, for protocols whose status says nothing
 */
public record PrimingCall(
    Voice voice,
    String method,
    String resource,
    Map<String, String> path,
    Map<String, String> query,
    String body,
    int status,
    String says) {
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final String ORDER = "/v1/links/{link}/orders/{orderId}";

  public PrimingCall {
    path = Map.copyOf(path);
    query = Map.copyOf(query);
  }

  /** Somebody calls a route. */
  public static PrimingCall of(Voice voice, String method, String resource) {
    return new PrimingCall(
        voice, method, resource, Map.of("link", voice.link()), Map.of(), "", OK, "");
  }

  /** A native command about an order, such as {@code handling}. */
  public static PrimingCall command(Voice voice, String order, String command) {
    return of(voice, "POST", ORDER + "/" + command).named("orderId", order);
  }

  /** A native look at an order, or at something of it, such as {@code /eligibility}. */
  public static PrimingCall look(Voice voice, String order, String something) {
    return of(voice, "GET", ORDER + something).named("orderId", order);
  }

  /**
   * What must have happened before a dialect's order can be cancelled, handled or declined: it is
   * placed, under the same id for both sides, and paid. The calls are native ones.
   */
  public static List<PrimingCall> ready(String dialect, String order) {
    return List.of(
        placed(dialect, order),
        command(Voice.MARKETPLACE, order, "payment-approval").named("link", Voice.link(dialect)));
  }

  /** A dialect's order is placed: two units of one item, and one of another. */
  public static PrimingCall placed(String dialect, String order) {
    return of(Voice.MARKETPLACE, "PUT", ORDER)
        .named("link", Voice.link(dialect))
        .named("orderId", order)
        .body(
            """
            {"value": 2500, "currency": "EUR", "lines": [
              {"lineId": "a", "productId": "1680783", "variantId": "327890123", "quantity": 2,
               "unitPrice": 1000},
              {"lineId": "b", "productId": "1680784", "quantity": 1, "unitPrice": 500}]}
            """)
        .answered(CREATED, "moved");
  }

  /** The same with a path parameter, percent-encoded. */
  public PrimingCall named(String name, String value) {
    return new PrimingCall(
        voice, method, resource, with(path, name, value), query, body, status, says);
  }

  /** The same with a query parameter, decoded. */
  public PrimingCall query(String name, String value) {
    return new PrimingCall(
        voice, method, resource, path, with(query, name, value), body, status, says);
  }

  /** The same with a body. */
  public PrimingCall body(String text) {
    return new PrimingCall(voice, method, resource, path, query, text, status, says);
  }

  /** The same, answered otherwise than with a 200 that may say anything. */
  public PrimingCall answered(int otherStatus, String text) {
    return new PrimingCall(voice, method, resource, path, query, body, otherStatus, text);
  }

  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    Map<String, String> more = new HashMap<>(map);
    more.put(name, value);
    return more;
  }

  /** The path as it is called. */
  public String called() {
    String called = resource;
    for (Map.Entry<String, String> parameter : path.entrySet()) {
      called = called.replace("{" + parameter.getKey() + "}", parameter.getValue());
    }
    return called;
  }
}
