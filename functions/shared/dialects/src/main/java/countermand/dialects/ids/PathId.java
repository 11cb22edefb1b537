package countermand.dialects.ids;

import countermand.dialects.HttpRequest;
import java.util.Optional;
import java.util.function.Function;

/** An id out of a path. */
public sealed interface PathId {

  /**
   * An id that can be.
   *
   * @param id decoded
   */
  record Good(String id) implements PathId {}

  /**
   * An id that cannot be.
   *
   * @param name of the path's parameter
   * @param message what is wrong, starting where the name ends: "must not ..."
   */
  record Bad(String name, String message) implements PathId {}

  /** The order's id, {@code {orderId}}. */
  static PathId order(HttpRequest request) {
    return read(request, "orderId", IdText::orderFault);
  }

  /** The cancellation request's id, {@code {requestId}}. */
  static PathId request(HttpRequest request) {
    return read(request, "requestId", IdText::requestFault);
  }

  /** Any other name out of a path, such as an invoice's number. */
  static PathId named(String name, HttpRequest request) {
    return read(request, name, IdText::requestFault);
  }

  private static PathId read(
      HttpRequest request, String name, Function<String, Optional<String>> rule) {
    Optional<String> decoded = PathText.decode(request.pathParameters().getOrDefault(name, ""));
    if (decoded.isEmpty()) {
      return new Bad(name, "must be percent-encoded UTF-8 in the path");
    }
    String id = decoded.get();
    return rule.apply(id).<PathId>map(fault -> new Bad(name, fault)).orElseGet(() -> new Good(id));
  }
}
