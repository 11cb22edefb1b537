package countermand.local.gateway;

import countermand.local.http.Reply;
import countermand.local.template.ApiSpec;
import countermand.local.template.ApiSpec.GatewayResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the gateway answers by itself: the template's response of the type, else the template's
 * DEFAULT_4XX or DEFAULT_5XX, else API Gateway's own words.
 */
final class GatewayResponses {
  private static final String JSON = "application/json";

  /** The types that can happen here, with API Gateway's own status and message. */
  enum Type {
    MISSING_AUTHENTICATION_TOKEN(403, "Missing Authentication Token"),
    REQUEST_TOO_LARGE(413, "Request Too Long"),
    INTEGRATION_FAILURE(502, "Internal server error");

    private final int status;
    private final String message;

    Type(int status, String message) {
      this.status = status;
      this.message = message;
    }

    private String fallback() {
      return status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX";
    }
  }

  private final ApiSpec api;

  GatewayResponses(ApiSpec api) {
    this.api = api;
  }

  Reply of(Type type) {
    GatewayResponse response = declared(type);
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Content-Type", List.of(JSON));
    response.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    headers.put("x-amzn-ErrorType", List.of(type.name()));
    String own = "{\"message\":$context.error.messageString}";
    String body =
        response
            .bodies()
            .getOrDefault(JSON, own)
            .replace("$context.error.messageString", "\"" + type.message + "\"")
            .replace("$context.error.message", type.message);
    return new Reply(
        response.status().orElse(type.status), headers, body.getBytes(StandardCharsets.UTF_8));
  }

  private GatewayResponse declared(Type type) {
    Map<String, GatewayResponse> responses = api.responses();
    GatewayResponse fallback = responses.get(type.fallback());
    GatewayResponse none = new GatewayResponse(Optional.empty(), Map.of(), Map.of());
    return responses.getOrDefault(type.name(), fallback == null ? none : fallback);
  }
}
