package countermand.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.dialects.Sha256;
import countermand.local.http.Endpoint;
import countermand.local.http.Json;
import countermand.local.http.Reply;
import countermand.local.receiver.Receiver;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The links that a fresh start has, with every credential in the clear: {@code GET /_local/demo}
 * shows them. They are the same on every machine, so that the README's commands can be pasted; they
 * open nothing but a local system.
 */
public final class Demo {
  private static final List<String> DIALECTS = List.of("native", "vtex");
  private static final List<String> SIDES = List.of("marketplace", "seller");
  private static final String SECRET = "local-demo-only";
  private static final String OPERATOR = "demooperator";

  private final JsonNode json;

  /** The demo of every dialect that there is. */
  public Demo() {
    ObjectNode demo = Json.object();
    ArrayNode links = demo.putArray("links");
    for (String dialect : DIALECTS) {
      ObjectNode link = links.addObject().put("link", linkOf(dialect));
      SIDES.forEach(side -> link.set(side, party(dialect, side)));
    }
    demo.putObject("operator").put("authorization", bearer(OPERATOR));
    json = demo;
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

  /** The protocol that a side of a demo link speaks; empty where there is no such link. */
  public String dialectOf(String link, String side) {
    for (JsonNode seeded : json.path("links")) {
      if (seeded.path("link").asText().equals(link)) {
        return seeded.path(side).path("dialect").asText();
      }
    }
    return "";
  }

  /** Where the local receiver takes a side's notices, below the system's own address. */
  public static String noticesPath(String link, String side) {
    return Receiver.PATH + "/" + link + "/" + side;
  }

  /** The secret with which notices to the local receiver are signed (Standard Webhooks). */
  public static String webhookSecret(String link, String side) {
    String text = "countermand-local-" + link + "-" + side + "-only";
    return "whsec_" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The operator's key, in the form in which a deployment gets it. */
  public static String operatorKeys() {
    return OPERATOR + ":" + Sha256.hex(SECRET);
  }

  /** The demo link of a dialect. */
  public static String linkOf(String dialect) {
    return "demo-" + dialect;
  }

  /** Answers {@code GET /_local/demo}. */
  public Endpoint endpoint() {
    return request ->
        switch (request.method()) {
          case "GET", "HEAD" -> Reply.json(200, json);
          default ->
              Reply.problem(404, "Not Found", "ROUTE_NOT_FOUND", "The demo can be read: GET.");
        };
  }

  private static JsonNode party(String dialect, String side) {
    ObjectNode party = Json.object().put("dialect", dialect);
    party.put("authorization", bearer("demo" + dialect + side));
    if (dialect.equals("vtex")) {
      party.put("appKey", "vtexappkey-demo-" + side).put("appToken", SECRET);
    }
    return party;
  }

  private static String bearer(String id) {
    return "Bearer cm_" + id + "_" + SECRET;
  }
}
