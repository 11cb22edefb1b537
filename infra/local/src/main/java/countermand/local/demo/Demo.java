package countermand.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Endpoint;
import countermand.local.http.Json;
import countermand.local.http.Reply;
import countermand.local.state.KeptFile;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The links that a fresh start has, with every credential in the clear: {@code GET /_local/demo}
 * shows them. They are made once, and stay the same as long as the data does.
 */
public final class Demo {
  private static final List<String> DIALECTS = List.of("native", "vtex");
  private static final List<String> SIDES = List.of("marketplace", "seller");
  private static final int SECRET_BYTES = 16;

  private final JsonNode json;

  private Demo(JsonNode json) {
    this.json = json;
  }

  /** What an earlier run kept; else a new one, which is kept. */
  public static Demo of(KeptFile kept) {
    JsonNode before = kept.read().orElse(null);
    if (before != null) {
      return new Demo(before);
    }
    Demo made = new Demo(make(new SecureRandom()));
    kept.write(made.json);
    return made;
  }

  /** As {@code GET /_local/demo} answers it. */
  public JsonNode json() {
    return json;
  }

  /** The complete Authorization header of one side of a dialect's demo link. */
  public String authorization(String dialect, String side) {
    for (JsonNode link : json.path("links")) {
      if (link.path("link").asText().equals(linkOf(dialect))) {
        return link.path(side).path("authorization").asText();
      }
    }
    throw new IllegalArgumentException("there is no demo of " + dialect);
  }

  public static String linkOf(String dialect) {
    return "demo-" + dialect;
  }

  public Endpoint endpoint() {
    return request ->
        switch (request.method()) {
          case "GET", "HEAD" -> Reply.json(200, json);
          default -> Reply.problem(404, "Not Found", "ROUTE_NOT_FOUND", "The demo can be read: GET.");
        };
  }

  private static JsonNode make(SecureRandom random) {
    ObjectNode demo = Json.object();
    ArrayNode links = demo.putArray("links");
    for (String dialect : DIALECTS) {
      ObjectNode link = links.addObject().put("link", linkOf(dialect));
      SIDES.forEach(side -> link.set(side, party(dialect, side, random)));
    }
    demo.putObject("operator").put("authorization", bearer("demooperator", random));
    return demo;
  }

  private static ObjectNode party(String dialect, String side, SecureRandom random) {
    ObjectNode party = Json.object().put("dialect", dialect);
    party.put("authorization", bearer("demo" + dialect + side, random));
    if (dialect.equals("vtex")) {
      party.put("appKey", "vtexappkey-demo-" + side).put("appToken", secret(random));
    }
    return party;
  }

  private static String bearer(String id, SecureRandom random) {
    return "Bearer cm_" + id + "_" + secret(random);
  }

  private static String secret(SecureRandom random) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
