package countermand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A deployed stack: it has nothing for trying things out, and no party's endpoint. Its operator
 * makes the links of a run, and issues their keys.
 */
record StackTarget(URI base, String operator, Map<String, JsonNode> made) implements Target {

  /**
   * A stack.
   *
   * @param key the operator's, {@code cm_name_secret}
   * @throws IllegalArgumentException where one of the two is not given
   */
  static StackTarget at(String url, @Nullable String key) {
    if (url.isEmpty() || key == null) {
      throw new IllegalArgumentException(
          "The stories on a stack need -Durl=https://….amazonaws.com/live, as its output Url says,"
              + " and the operator's key in the variable COUNTERMAND_KEY");
    }
    return new StackTarget(
        URI.create(url.replaceFirst("/+$", "")), "Bearer " + key, new ConcurrentHashMap<>());
  }

  @Override
  public JsonNode link(String dialect) {
    return link(dialect, dialect);
  }

  @Override
  public JsonNode link(String marketplace, String seller) {
    return made.computeIfAbsent(marketplace + " " + seller, _ -> make(marketplace, seller));
  }

  @Override
  public void needed(String what) {
    Assumptions.abort("a deployed stack has no " + what);
  }

  private static JsonNode make(String marketplace, String seller) {
    Connected connected = Connected.named();
    // As the demo's links have them, whatever the dialects' own are.
    String times = "'window':'PT30M','answerWithin':'P30D'";
    String parties =
        "'marketplace':{'dialect':'%s'},'seller':{'dialect':'%s'}".formatted(marketplace, seller);
    connected.puts("{" + parties + "," + times + "}").hasStatus(201);
    ObjectNode link = Json.object("{}").put("link", connected.id());
    link.set("marketplace", party(connected, "marketplace", marketplace));
    link.set("seller", party(connected, "seller", seller));
    return link;
  }

  /** As the demo shows one: a native key beside its dialect's own. */
  private static ObjectNode party(Connected link, String side, String dialect) {
    ObjectNode party = Json.object("{}").put("dialect", dialect);
    party.setAll(secret(link, side, "native", ""));
    if (!dialect.equals("native")) {
      party.setAll(secret(link, side, dialect, brought(side, dialect)));
    }
    return party;
  }

  private static ObjectNode secret(Connected link, String side, String dialect, String brought) {
    String wish = "{'side':'%s','dialect':'%s'%s}".formatted(side, dialect, brought);
    return (ObjectNode) link.issues(wish).path("secret");
  }

  /** Shopee as the marketplace has given the seller's app a key already. */
  private static String brought(String side, String dialect) {
    return side.equals("marketplace") && dialect.equals("shopee")
        ? ",'brought':{'partnerKey':'stories','shopId':'1','callbackUrl':'https://seller.example.com/shopee/push'}"
        : "";
  }
}
