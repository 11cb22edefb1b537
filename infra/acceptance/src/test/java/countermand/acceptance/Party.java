package countermand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Somebody who calls the native API about one order. */
abstract class Party {
  private final Link link;
  private final String order;
  private final Map<String, String> headers;

  /**
   * @param order its id as this party names it, percent-encoded
   */
  Party(Link link, String order, Map<String, String> headers) {
    this.link = link;
    this.order = order;
    this.headers = headers;
  }

  /** The order as this party sees it now, its whole shape checked. */
  JsonNode sees() {
    return OrderShape.of(reads().shown());
  }

  Answer reads() {
    return Call.get(path("")).with(headers).send();
  }

  /** Whether this party could cancel now, and how. */
  JsonNode couldCancel() {
    JsonNode eligibility = Call.get(path("/eligibility")).with(headers).send().shown();
    Shapes.eligibility(eligibility);
    return eligibility;
  }

  /**
   * @param query with its question mark, or empty
   */
  Answer listsDecisions(String query) {
    return Call.get("/v1/links/" + link.id() + "/decisions" + query).with(headers).send();
  }

  /**
   * @param query with its question mark, or empty
   */
  Answer readsFeed(String query) {
    return Call.get("/v1/links/" + link.id() + "/events" + query).with(headers).send();
  }

  Answer readsDeliveries() {
    return Call.get(path("/deliveries")).with(headers).send();
  }

  /** Posts to a resource under the order, such as {@code /handling}. */
  Answer posts(String under, String body) {
    return post(under, body).send();
  }

  Call post(String under, String body) {
    return Call.post(path(under), Json.text(body)).with(headers);
  }

  Call put(String body) {
    return Call.of("PUT", path(""), Json.text(body)).with(headers);
  }

  Link link() {
    return link;
  }

  String order() {
    return order;
  }

  Map<String, String> headers() {
    return headers;
  }

  static Map<String, String> authorized(String authorization) {
    return Map.of("Authorization", authorization);
  }

  static Map<String, String> keyed(Map<String, String> headers, String key) {
    Map<String, String> more = new HashMap<>(headers);
    more.put("Idempotency-Key", key);
    return Map.copyOf(more);
  }

  private String path(String under) {
    return link.orders() + order + under;
  }
}
