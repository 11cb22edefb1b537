package countermand.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.http.Json;
import countermand.local.http.Reply;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A function's answer as HTTP; empty where API Gateway would call it malformed (its 502). */
final class ProxyAnswer {
  private ProxyAnswer() {}

  static Optional<Reply> read(byte[] answer) {
    try {
      JsonNode node = Json.read(answer);
      return node.path("statusCode").isInt() ? Optional.of(reply(node)) : Optional.empty();
    } catch (UncheckedIOException | IllegalArgumentException e) {
      // The caller logs the malformed answer: that is what the empty result says.
      return Optional.empty();
    }
  }

  private static Reply reply(JsonNode node) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    node.path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), List.of(header.getValue().asText())));
    node.path("multiValueHeaders")
        .properties()
        .forEach(header -> headers.put(header.getKey(), texts(header.getValue())));
    // API Gateway says JSON where the function says nothing, and counts the body itself.
    headers.putIfAbsent("Content-Type", List.of("application/json"));
    headers.remove("Content-Length");
    return new Reply(node.path("statusCode").asInt(), headers, body(node));
  }

  private static List<String> texts(JsonNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.asText()));
    return texts;
  }

  private static byte[] body(JsonNode node) {
    String text = node.path("body").asText("");
    if (node.path("body").isNull()) {
      return new byte[0];
    }
    return node.path("isBase64Encoded").asBoolean()
        ? Base64.getDecoder().decode(text)
        : text.getBytes(StandardCharsets.UTF_8);
  }
}
