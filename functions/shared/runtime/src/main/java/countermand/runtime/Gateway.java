package countermand.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import countermand.dialects.Arrival;
import countermand.dialects.HalfCharacters;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** API Gateway's proxy events as requests and replies. */
final class Gateway {
  private static final byte[] NOTHING = new byte[0];

  private Gateway() {}

  /**
   * The request of an event.
   *
   * @param at when it came, by the real clock
   */
  static HttpRequest request(
      APIGatewayProxyRequestEvent event, @Nullable Context context, Instant at) {
    Map<String, String> headers = headers(event);
    return new HttpRequest(
        event.getHttpMethod(),
        event.getResource(),
        event.getPath(),
        orEmpty(event.getPathParameters()),
        headers,
        query(event),
        body(event),
        new Arrival(TraceIds.of(headers, context), at, calledPath(event), source(event)));
  }

  /** The event's own path is without the stage. */
  private static String calledPath(APIGatewayProxyRequestEvent event) {
    return Optional.ofNullable(event.getRequestContext())
        .map(APIGatewayProxyRequestEvent.ProxyRequestContext::getPath)
        .orElseGet(event::getPath);
  }

  static APIGatewayProxyResponseEvent response(HttpReply reply) {
    APIGatewayProxyResponseEvent response =
        new APIGatewayProxyResponseEvent()
            .withStatusCode(reply.status())
            .withHeaders(reply.headers())
            .withBody(reply.body())
            .withIsBase64Encoded(reply.base64());
    return reply.cookies().isEmpty()
        ? response
        : response.withMultiValueHeaders(Map.of("Set-Cookie", reply.cookies()));
  }

  private static Map<String, String> headers(APIGatewayProxyRequestEvent event) {
    Map<String, String> headers = new HashMap<>();
    orEmpty(event.getHeaders())
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    orEmpty(event.getMultiValueHeaders())
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getLast()));
    return headers;
  }

  private static Map<String, List<String>> query(APIGatewayProxyRequestEvent event) {
    Map<String, List<String>> query = new HashMap<>();
    orEmpty(event.getQueryStringParameters())
        .forEach((name, value) -> query.put(name, List.of(value)));
    orEmpty(event.getMultiValueQueryStringParameters())
        .forEach((name, values) -> query.put(name, List.copyOf(values)));
    return query;
  }

  /** As the gateway saw it: no header that a caller could write. */
  private static String source(APIGatewayProxyRequestEvent event) {
    return Optional.ofNullable(event.getRequestContext())
        .map(APIGatewayProxyRequestEvent.ProxyRequestContext::getIdentity)
        .map(APIGatewayProxyRequestEvent.RequestIdentity::getSourceIp)
        .orElse("");
  }

  private static byte[] body(APIGatewayProxyRequestEvent event) {
    String body = event.getBody();
    if (body == null) {
      return NOTHING;
    }
    return Boolean.TRUE.equals(event.getIsBase64Encoded())
        ? Base64.getDecoder().decode(body)
        : bytes(body);
  }

  /**
   * UTF-8 has no half characters: Java would put question marks in their place. In UTF-16 the body
   * is what every protocol refuses, one that is no UTF-8.
   */
  private static byte[] bytes(String body) {
    return body.getBytes(
        HalfCharacters.in(body) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
  }

  private static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
    return map == null ? Map.of() : map;
  }
}
