package countermand.local.receiver;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Json;
import countermand.local.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request that arrived.
 *
 * @param at business time
 * @param headers by name in lower case
 * @param answered the status that it was answered with; 0: it was left hanging
 */
record Received(
    Instant at,
    Party party,
    String method,
    String path,
    Map<String, List<String>> headers,
    String body,
    Signature signature,
    int answered) {

  static Received of(Instant at, Party party, Request request, Signature signature, int answered) {
    Map<String, List<String>> headers = new TreeMap<>();
    request.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    String body = new String(request.body(), StandardCharsets.UTF_8);
    String path = request.uri().toString();
    return new Received(at, party, request.method(), path, headers, body, signature, answered);
  }

  ObjectNode json() {
    ObjectNode node = Json.object().put("at", at.toString());
    node.put("link", party.link()).put("side", party.side());
    node.put("method", method).put("path", path);
    ObjectNode all = node.putObject("headers");
    headers.forEach((name, values) -> {
      ArrayNode list = all.putArray(name);
      values.forEach(list::add);
    });
    node.put("body", body).put("verifies", signature.verifies());
    node.put("signature", signature.says());
    return answered == 0 ? node.put("answered", "hanging") : node.put("answered", answered);
  }
}
