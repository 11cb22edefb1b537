package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A shop at Shopee whose seller is native: what is called there, and with what. */
final class ShopeeMarketplace {
  static final JsonNode DEMO = Demo.link("shopee", "native");
  static final Link LINK = Link.of(DEMO);
  private static final JsonNode PARTY = DEMO.path("marketplace");

  private ShopeeMarketplace() {}

  /** Two units of an item with a model, and one of an item that has none. */
  static Sale sale(String stage) {
    return Sale.of(
            LINK,
            """
            {'lineId':'a','productId':'1680783','variantId':'327890123','quantity':2,'unitPrice':1000},
            {'lineId':'b','productId':'1680784','quantity':1,'unitPrice':500}
            """)
        .broughtTo(stage);
  }

  /** An id that nobody has, as Shopee makes them. */
  static String orderSn() {
    return "2211" + UUID.randomUUID().toString().substring(24).toUpperCase(Locale.ROOT);
  }

  static ShopeePushes pushes() {
    return ShopeePushes.of(PARTY);
  }

  /** What the seller's app has: its keys, and tokens of its own. */
  static String secret(String accessToken, String refreshToken) {
    return String.join(
        ":",
        PARTY.path("partnerId").asText(),
        PARTY.path("partnerKey").asText(),
        PARTY.path("shopId").asText(),
        accessToken,
        refreshToken);
  }

  static void isCalledWith(String accessToken, String refreshToken) {
    Operator.puts(
            "/v1/links/" + LINK.id() + "/secrets/marketplace",
            "{'secrets':['" + secret(accessToken, refreshToken) + "']}")
        .hasStatus(204);
  }

  /** A token that nobody has. */
  static String fresh(String kind) {
    return kind + UUID.randomUUID().toString().substring(24);
  }

  /** The calls about an order, oldest first, each of which must be signed well. */
  static List<JsonNode> calls(String orderSn) {
    List<JsonNode> calls = Endpoints.toldOf(orderSn, "marketplace");
    assertThat(calls).allMatch(call -> call.path("verifies").asBoolean(), "is signed");
    return calls;
  }

  /** Their last segments. */
  static List<String> names(String orderSn) {
    return calls(orderSn).stream()
        .map(call -> call.path("path").asText().replaceFirst("\\?.*", ""))
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .toList();
  }

  static JsonNode body(JsonNode call) {
    return Json.read(call.path("body").asText());
  }

  /** Of the latest notice to the marketplace. */
  static JsonNode latest(Party party) {
    Clock.rest();
    return Deliveries.of(party).stream()
        .filter(one -> one.path("to").asText().equals("marketplace"))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  static String status(Party party) {
    return latest(party).path("status").asText();
  }
}
