package countermand.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.dialects.Sha256;
import countermand.local.http.Json;
import countermand.local.receiver.Receiver;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The links that a fresh start has, with every credential in the clear: {@code GET /_local/demo}
 * shows them. They are the same on every machine, so that the README's commands can be pasted; they
 * open nothing but a local system.
 */
public final class Demo {
  private static final List<String> DIALECTS = List.of("native", "vtex", "unicommerce", "shopee");
  private static final String MARKETPLACE = "marketplace";
  private static final String SELLER = "seller";
  private static final String PREFIX = "demo";
  private static final String CLIENT = "demo-client";
  private static final String SECRET = "local-demo-only";
  private static final String OPERATOR = "demooperator";

  private final JsonNode json;

  /** The demo of every dialect that there is. */
  public Demo() {
    ObjectNode demo = Json.object();
    ArrayNode links = demo.putArray("links");
    DIALECTS.forEach(dialect -> links.add(between(dialect, dialect)));
    demo.putObject("operator").put("authorization", bearer(OPERATOR)).put("console", key(OPERATOR));
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

  /** With what an operator signs in at the console. */
  public static String operatorsConsoleKey() {
    return key(OPERATOR);
  }

  /** With what a side of a dialect's demo link signs in at the console. */
  public static String consoleKey(String dialect, String side) {
    return consoleKeyOf(linkOf(dialect), side);
  }

  /** The link between two dialects, whether or not it is seeded; empty where one is unknown. */
  public static Optional<JsonNode> link(String marketplace, String seller) {
    return DIALECTS.contains(marketplace) && DIALECTS.contains(seller)
        ? Optional.of(between(marketplace, seller))
        : Optional.empty();
  }

  /** The protocol that a side of a demo link speaks; empty where there is no such link. */
  public static String dialectOf(String link, String side) {
    List<String> parts = List.of(link.split("-", -1));
    if (!parts.getFirst().equals(PREFIX) || parts.size() < 2 || parts.size() > 3) {
      return "";
    }
    String dialect = side.equals(MARKETPLACE) ? parts.get(1) : parts.getLast();
    return DIALECTS.contains(dialect) ? dialect : "";
  }

  /** Where the local receiver takes a side's notices, below the system's own address. */
  public static String noticesPath(String link, String side) {
    return Receiver.PATH + "/" + link + "/" + side;
  }

  /** What a side of a link is called with, as its dialect keeps it. */
  public static String secretOf(String link, String side) {
    return switch (dialectOf(link, side)) {
      case "unicommerce" ->
          side.equals(MARKETPLACE)
              ? link + "-marketplace:" + SECRET
              : CLIENT + ":" + link + "-seller:" + SECRET;
      case "vtex" -> "vtexappkey-demo-countermand:" + SECRET;
      case "shopee" -> side.equals(MARKETPLACE) ? shopeeAccess(link) : number(link) + ":" + SECRET;
      default -> webhookSecret(link, side);
    };
  }

  /** Partner, key, shop and tokens; the local receiver takes any that it did not end. */
  private static String shopeeAccess(String link) {
    return String.join(
        ":",
        Long.toString(number(link + "-" + MARKETPLACE)),
        SECRET,
        Long.toString(number(link)),
        "local-demo-access",
        "local-demo-refresh");
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
    return linkOf(dialect, dialect);
  }

  private static String linkOf(String marketplace, String seller) {
    return PREFIX + "-" + (marketplace.equals(seller) ? seller : marketplace + "-" + seller);
  }

  private static ObjectNode between(String marketplace, String seller) {
    String name = linkOf(marketplace, seller);
    ObjectNode link = Json.object().put("link", name);
    link.set(MARKETPLACE, party(name, marketplace, MARKETPLACE));
    link.set(SELLER, party(name, seller, SELLER));
    return link;
  }

  private static ObjectNode party(String link, String dialect, String side) {
    ObjectNode party = Json.object().put("dialect", dialect);
    party.put("authorization", bearer(idOf(link, side)));
    party.put("console", consoleKeyOf(link, side));
    if (dialect.equals("vtex")) {
      String whose = link.equals(linkOf(dialect)) ? PREFIX : link;
      party.put("appKey", "vtexappkey-" + whose + "-" + side).put("appToken", SECRET);
    }
    if (dialect.equals("unicommerce")) {
      unicommerce(party, link, side);
    }
    if (dialect.equals("shopee")) {
      shopee(party, link, side);
    }
    return party;
  }

  /**
   * Numbers that stay the same; the seller's code may be exchanged any number of times, and the
   * marketplace signs its pushes for an address that stays the same, too.
   */
  private static void shopee(ObjectNode party, String link, String side) {
    party.put("partnerId", number(link + "-" + side)).put("partnerKey", SECRET);
    party.put("shopId", number(link));
    if (side.equals(SELLER)) {
      party.put("code", link + "-code");
    } else {
      party.put("callbackUrl", "https://seller.example.com/shopee/push");
    }
  }

  private static long number(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  /** A seller logs in for a token; a marketplace has keys. */
  private static void unicommerce(ObjectNode party, String link, String side) {
    if (side.equals(SELLER)) {
      party.put("username", link + "-seller").put("password", SECRET);
    } else {
      party.put("clientid", CLIENT).put("merchantid", link + "-seller").put("securitykey", SECRET);
    }
  }

  private static String consoleKeyOf(String link, String side) {
    return key(idOf(link, side) + ".console");
  }

  private static String idOf(String link, String side) {
    return link.replace("-", "") + side;
  }

  private static String bearer(String id) {
    return "Bearer " + key(id);
  }

  private static String key(String id) {
    return "cm_" + id + "_" + SECRET;
  }
}
