package countermand.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Json;
import countermand.local.http.Request;
import countermand.local.template.ApiSpec;
import countermand.local.template.Arns;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The event of a REST API's Lambda proxy integration, format 1.0. Path and path parameters stay
 * percent-encoded, the query is decoded, what is empty is null: as API Gateway sends it.
 */
final class ProxyEvent {
  private static final DateTimeFormatter REQUEST_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
  private final ApiSpec api;

  ProxyEvent(ApiSpec api) {
    this.api = api;
  }

  byte[] of(Request request, Router.Match<?> match, String requestId, Instant received) {
    ObjectNode event = Json.object();
    event.put("resource", match.resource());
    event.put("path", request.path());
    event.put("httpMethod", request.method());
    event.set("headers", last(request.headers()));
    event.set("multiValueHeaders", orNull(request.headers()));
    event.set("queryStringParameters", last(request.query()));
    event.set("multiValueQueryStringParameters", orNull(request.query()));
    event.set("pathParameters", orNull(match.parameters()));
    event.set("stageVariables", NullNode.getInstance());
    event.set("requestContext", context(request, match.resource(), requestId, received));
    body(event, request);
    return Json.bytes(event);
  }

  private ObjectNode context(Request request, String resource, String requestId, Instant received) {
    ObjectNode context = Json.object();
    context.put("accountId", Arns.ACCOUNT).put("apiId", "local").put("stage", api.stage());
    context.put("resourceId", "local").put("resourcePath", resource);
    context.put("path", "/" + api.stage() + request.path()).put("protocol", "HTTP/1.1");
    context.put("httpMethod", request.method()).put("requestId", requestId);
    context.put("extendedRequestId", requestId).put("domainName", "127.0.0.1");
    context.put("requestTime", REQUEST_TIME.format(received));
    context.put("requestTimeEpoch", received.toEpochMilli());
    ObjectNode identity = context.putObject("identity");
    identity.put("sourceIp", request.peer());
    identity.put("userAgent", request.header("User-Agent").orElse(null));
    return context;
  }

  private void body(ObjectNode event, Request request) {
    boolean binary = request.body().length > 0 && isBinary(request);
    event.put("isBase64Encoded", binary);
    if (request.body().length == 0) {
      event.set("body", NullNode.getInstance());
    } else if (binary) {
      event.put("body", Base64.getEncoder().encodeToString(request.body()));
    } else {
      event.put("body", new String(request.body(), StandardCharsets.UTF_8));
    }
  }

  private boolean isBinary(Request request) {
    String type = request.header("Content-Type").orElse("application/json").split(";", 2)[0];
    return api.binaryMediaTypes().contains("*/*") || api.binaryMediaTypes().contains(type.trim());
  }

  private static JsonNode last(Map<String, List<String>> values) {
    if (values.isEmpty()) {
      return NullNode.getInstance();
    }
    ObjectNode result = Json.object();
    values.forEach((name, list) -> result.put(name, list.getLast()));
    return result;
  }

  private static JsonNode orNull(Map<String, ?> values) {
    return values.isEmpty() ? NullNode.getInstance() : Json.tree(values);
  }
}
