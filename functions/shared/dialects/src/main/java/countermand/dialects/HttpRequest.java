package countermand.dialects;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A request as the gateway got it.
 *
 * @param resource the route's template, such as {@code /pvt/orders/{orderId}/cancel}
 * @param path the path as called, percent-encoded
 * @param pathParameters by name, percent-encoded as called
 * @param headers by lower-case name; of several the last
 * @param query by name, decoded, every value
 * @param body the bytes as sent; empty where there was none
 * @param arrival what else is known of it
 */
// An array is fine here: requests are never compared, and nobody changes a body.
@SuppressWarnings("ArrayRecordComponent")
public record HttpRequest(
    String method,
    String resource,
    String path,
    Map<String, String> pathParameters,
    Map<String, String> headers,
    Map<String, List<String>> query,
    byte[] body,
    Arrival arrival) {

  /** A header's value, whatever the case of its name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The first value of a query parameter. */
  public Optional<String> queryValue(String name) {
    return Optional.ofNullable(query.get(name)).filter(v -> !v.isEmpty()).map(List::getFirst);
  }

  /**
   * Whether all of its headers and its query is text; path and body are bytes, and read as such.
   */
  public boolean legible() {
    return headers.entrySet().stream().allMatch(HttpRequest::legibleHeader)
        && query.entrySet().stream().allMatch(HttpRequest::legibleParameter);
  }

  /** The same without those headers and query parameters that are no text. */
  public HttpRequest legiblePart() {
    return legible()
        ? this
        : new HttpRequest(
            method,
            resource,
            path,
            pathParameters,
            those(headers, HttpRequest::legibleHeader),
            those(query, HttpRequest::legibleParameter),
            body,
            arrival);
  }

  private static boolean legibleHeader(Map.Entry<String, String> header) {
    return !HalfCharacters.in(header.getKey()) && !HalfCharacters.in(header.getValue());
  }

  private static boolean legibleParameter(Map.Entry<String, List<String>> parameter) {
    return !HalfCharacters.in(parameter.getKey())
        && parameter.getValue().stream().noneMatch(HalfCharacters::in);
  }

  private static <V> Map<String, V> those(
      Map<String, V> all, Predicate<Map.Entry<String, V>> wanted) {
    return all.entrySet().stream()
        .filter(wanted)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The route that this request took. */
  public Route route() {
    return new Route(method, resource);
  }
}
