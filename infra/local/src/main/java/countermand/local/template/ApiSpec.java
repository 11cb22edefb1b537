package countermand.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The REST API: its stage, what it calls binary, and its gateway responses by their type's name.
 */
public record ApiSpec(
    String stage, List<String> binaryMediaTypes, Map<String, GatewayResponse> responses) {

  /** An answer that the gateway gives by itself; an absent status is the type's own. */
  public record GatewayResponse(
      Optional<Integer> status, Map<String, String> headers, Map<String, String> bodies) {}

  /** The API that SAM makes where functions have routes and the template names none. */
  static ApiSpec implicit() {
    return new ApiSpec("Prod", List.of(), Map.of());
  }
}
