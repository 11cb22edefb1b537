package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * One side of the Unicommerce link, calling in Unicommerce's protocol.
 *
 * @param credentials the headers that it sends
 */
record Unicommerce(Map<String, String> credentials) {
  static final String SELLER = "/orders/cancel";
  static final String MARKETPLACE = "/uc/v1/order/cancel";

  /** A token is good for a day: one for all stories. */
  private static final class Issued {
    private static final String TOKEN = logsIn(demo("seller")).hasStatus(200).text("/accessToken");
  }

  static JsonNode demo(String side) {
    return Demo.link("unicommerce").path(side);
  }

  static Unicommerce seller() {
    return seller(Issued.TOKEN);
  }

  /** The seller of a link, which logs in. */
  static Unicommerce sellerOf(JsonNode link) {
    return seller(logsIn(link.path("seller")).hasStatus(200).text("/accessToken"));
  }

  static Unicommerce seller(String token) {
    return new Unicommerce(Map.of("apiKey", token));
  }

  static Unicommerce marketplace() {
    JsonNode party = demo("marketplace");
    return new Unicommerce(
        Map.of(
            "clientid", party.path("clientid").asText(),
            "merchantid", party.path("merchantid").asText(),
            "securitykey", party.path("securitykey").asText()));
  }

  static Answer logsIn(JsonNode party) {
    return logsIn(party.path("username").asText(), party.path("password").asText());
  }

  static Answer logsIn(String username, String password) {
    return Call.post(
            "/authToken",
            Json.text("{'username':'%s','password':'%s'}".formatted(username, password)))
        .send();
  }

  static Sale sale(String stage) {
    return Sale.on(Link.ofUnicommerce()).broughtTo(stage);
  }

  /**
   * The seller cancels items.
   *
   * @param items such as {@code {'orderItemId':'a','quantity':1}}
   */
  Answer cancels(String orderId, String items) {
    return posts(SELLER, "{'orderId':'%s','orderItems':[%s]}".formatted(orderId, items));
  }

  /** The marketplace wants the whole order cancelled. */
  Answer asks(String saleOrderCode) {
    return posts(
        MARKETPLACE,
        "{'saleOrderCode':'%s','cancellationReason':'ordered twice'}".formatted(saleOrderCode));
  }

  /** The marketplace wants products cancelled. */
  Answer asks(String saleOrderCode, String skus) {
    return posts(
        MARKETPLACE,
        "{'saleOrderCode':'%s','cancelledSkuCodes':[%s]}".formatted(saleOrderCode, skus));
  }

  Answer posts(String path, String body) {
    return Call.post(path, Json.text(body)).with(credentials).send();
  }

  /** Asserts the answer to a seller's cancel: its status, and the items that failed. */
  static Answer items(Answer answer, String status, String... failed) {
    answer.hasStatus(200);
    assertThat(Json.keys(answer.json())).containsExactly("status", "orderItems");
    assertThat(answer.text("/status")).as("%s", answer).isEqualTo(status);
    JsonNode items = answer.json().path("orderItems");
    assertThat(Json.column(items, "orderItemId")).as("%s", answer).isEqualTo(List.of(failed));
    assertThat(Json.column(items, "errorMessage")).noneMatch(String::isBlank);
    return answer;
  }

  /** Asserts the answer to a marketplace's cancel: HTTP's status says nothing. */
  static Answer order(Answer answer, String status, String message) {
    answer.hasStatus(200);
    assertThat(Json.keys(answer.json())).containsExactly("status", "message", "data");
    assertThat(answer.text("/status")).as("%s", answer).isEqualTo(status);
    assertThat(answer.text("/message")).as("%s", answer).contains(message);
    assertThat(answer.json().path("data").isNull()).isTrue();
    return answer;
  }
}
