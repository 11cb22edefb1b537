package countermand.runtime;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonReader;
import countermand.dialects.json.JsonReader.Duplicates;
import countermand.dialects.json.JsonReader.Halves;
import countermand.dialects.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * API Gateway's proxy events and their answers as JSON: as much of them as a function looks at.
 * Lambda's runtime can do that too, with a Jackson of its own, by reflection; that is half of what
 * a cold start takes beyond the SDK's share (docs/performance.md).
 */
final class Envelope {
  private Envelope() {}

  /**
   * Reads an event. Half a character in it is its caller's mistake, which is answered as such where
   * the caller's protocol is known.
   *
   * @throws IllegalArgumentException where it is none: nobody but Lambda sends any
   */
  static APIGatewayProxyRequestEvent read(InputStream input) throws IOException {
    Map<String, Json> event =
        switch (JsonReader.read(input.readAllBytes(), Duplicates.LAST_COUNTS, Halves.KEPT)) {
          case JsonReader.Read(Json json) -> object(json);
          case JsonReader.Nothing _ -> throw new IllegalArgumentException("there is no event");
          case JsonReader.Failed(var error) -> throw new IllegalArgumentException(error.message());
        };
    return new APIGatewayProxyRequestEvent()
        .withHttpMethod(text(event.get("httpMethod")))
        .withResource(text(event.get("resource")))
        .withPath(text(event.get("path")))
        .withPathParameters(map(event.get("pathParameters"), Envelope::text))
        .withHeaders(map(event.get("headers"), Envelope::text))
        .withMultiValueHeaders(map(event.get("multiValueHeaders"), Envelope::texts))
        .withQueryStringParameters(map(event.get("queryStringParameters"), Envelope::text))
        .withMultiValueQueryStringParameters(
            map(event.get("multiValueQueryStringParameters"), Envelope::texts))
        .withRequestContext(context(object(event.get("requestContext"))))
        .withBody(text(event.get("body")))
        .withIsBase64Encoded(flag(event.get("isBase64Encoded")));
  }

  /** Writes an answer. */
  static byte[] write(APIGatewayProxyResponseEvent answer) {
    JsonObject headers = new JsonObject();
    answer.getHeaders().forEach(headers::text);
    JsonObject json =
        new JsonObject()
            .number("statusCode", answer.getStatusCode().longValue())
            .put("headers", headers.done())
            .put("multiValueHeaders", several(answer.getMultiValueHeaders()))
            .text("body", answer.getBody())
            .put("isBase64Encoded", new Json.Bool(answer.getIsBase64Encoded()));
    return JsonWriter.write(json.done()).getBytes(StandardCharsets.UTF_8);
  }

  /** API Gateway adds them to those of one value. */
  private static Json.@Nullable Obj several(@Nullable Map<String, List<String>> headers) {
    if (headers == null) {
      return null;
    }
    JsonObject json = new JsonObject();
    headers.forEach(
        (name, values) -> json.put(name, Json.Arr.of(values.stream().map(Json.Text::new))));
    return json.done();
  }

  private static ProxyRequestContext context(Map<String, Json> context) {
    Map<String, Json> identity = object(context.get("identity"));
    return new ProxyRequestContext()
        .withPath(text(context.get("path")))
        .withIdentity(new RequestIdentity().withSourceIp(text(identity.get("sourceIp"))));
  }

  private static Map<String, Json> object(@Nullable Json json) {
    return json instanceof Json.Obj(Map<String, Json> fields) ? fields : Map.of();
  }

  private static @Nullable String text(@Nullable Json json) {
    return json instanceof Json.Text(String value) ? value : null;
  }

  private static boolean flag(@Nullable Json json) {
    return json instanceof Json.Bool(boolean value) && value;
  }

  private static List<String> texts(Json json) {
    return json instanceof Json.Arr(List<Json> items)
        ? items.stream().flatMap(item -> texts(text(item))).toList()
        : List.of();
  }

  private static Stream<String> texts(@Nullable String text) {
    return Stream.ofNullable(text);
  }

  /** What is null or of another kind is left out. */
  private static <T> Map<String, T> map(@Nullable Json json, Function<Json, @Nullable T> value) {
    Map<String, T> map = new HashMap<>();
    object(json)
        .forEach((name, each) -> {
          @Nullable T read = value.apply(each);
          if (read != null) {
            map.put(name, read);
          }
        });
    return map;
  }
}
