package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A native seller cancels, and the marketplace is one that Unicommerce's sellers call. */
final class UnicommerceMarketplaceToldStory {
  private static final Link LINK = Link.of(Demo.link("unicommerce", "native"));
  private static final String UNITS = "[{'lineId':'a','quantity':2}]";

  @Test
  void itGivesATokenAndHearsOfUnits() {
    Sale sale = Sale.on(LINK).broughtTo("Handling");
    String token = Golden.text("unicommerce/marketplace-is-asked-for-token/answer.json");
    Endpoints.behaving(
        LINK,
        "marketplace",
        Json.object("{}")
            .put("login", token)
            .put("body", Golden.text("unicommerce/marketplace-is-told/answer.json"))
            .toString(),
        () -> {
          sale.seller.cancels(UNITS).moved("Handling");
          Clock.rest();
        });
    JsonNode told = only(Endpoints.toldOf(sale.id));
    assertThat(told.path("path").asText()).endsWith("/marketplace/orders/cancel");
    assertThat(told.at("/headers/apikey/0").asText())
        .isEqualTo(Json.read(token).path("accessToken").asText());
    JsonNode body = Json.read(told.path("body").asText());
    Golden.sameShape(body, Json.read(Golden.text("unicommerce/marketplace-is-told/request.json")));
    assertThat(body.at("/orderItems/0/orderItemId").asText()).isEqualTo("a");
    assertThat(body.at("/orderItems/0/quantity").asInt()).isEqualTo(2);
    Golden.sameShape(
        Json.read(login().path("body").asText()),
        Json.read(Golden.text("unicommerce/marketplace-is-asked-for-token/request.json")));
    assertThat(status(sale)).isEqualTo("delivered");
  }

  @Test
  void whatIsLeftOfACanceledOrderIsToldItemByItem() {
    Sale sale = Sale.on(LINK).broughtTo("Handling");
    sale.seller.cancels("[{'lineId':'a','quantity':1}]").moved("Handling");
    sale.seller.cancels().moved("Canceled");
    JsonNode body = Json.read(Endpoints.toldOf(sale.id).getLast().path("body").asText());
    assertThat(Json.column(body.path("orderItems"), "orderItemId")).containsExactly("a", "b");
    assertThat(Json.column(body.path("orderItems"), "quantity")).containsExactly("1", "1");
  }

  @Test
  void whoTookNothingIsTriedAgain() {
    Sale sale = Sale.on(LINK).broughtTo("Handling");
    Endpoints.behaving(
        LINK,
        "marketplace",
        Json.object("{}").put("body", "{\"status\":\"FAILED\",\"orderItems\":[]}").toString(),
        () -> {
          sale.seller.cancels(UNITS).moved("Handling");
          Clock.rest();
          assertThat(status(sale)).isEqualTo("pending");
        });
    Clock.advance(Duration.ofMinutes(6));
    assertThat(status(sale)).isEqualTo("delivered");
  }

  @Test
  void whoTookAPartIsLeftToAHuman() {
    Sale sale = Sale.on(LINK).broughtTo("Handling");
    Endpoints.behaving(
        LINK,
        "marketplace",
        Json.object("{}").put("body", "{\"status\":\"PARTIAL_SUCCESS\"}").toString(),
        () -> {
          sale.seller.cancels(UNITS).moved("Handling");
          Clock.rest();
        });
    assertThat(status(sale)).isEqualTo("failed");
    assertThat(Events.of(sale.id).names()).containsOnlyOnce("DeliveryFailed");
  }

  @Test
  void withoutATokenNoAttemptIsBurnt() {
    Sale sale = Sale.on(LINK).broughtTo("Handling");
    Endpoints.behaving(
        LINK,
        "marketplace",
        "{'status':401}",
        () -> {
          sale.seller.cancels(UNITS).moved("Handling");
          Clock.rest();
        });
    JsonNode waiting = Deliveries.of(sale.marketplace).getFirst();
    assertThat(waiting.path("status").asText()).isEqualTo("pending");
    assertThat(waiting.path("attempts").asInt()).isZero();
    Clock.advance(Duration.ofMinutes(17));
    assertThat(status(sale)).isEqualTo("delivered");
  }

  @Test
  void aDeclineHasNoWordsThere() {
    Sale sale = Sale.on(LINK).broughtTo("AwaitingSeller");
    sale.seller.declines("r1").moved("ReadyForHandling");
    Clock.rest();
    assertThat(status(sale)).isEqualTo("untellable");
    assertThat(Endpoints.toldOf(sale.id))
        .noneMatch(told -> told.path("side").asText().equals("marketplace"));
  }

  /** Of the latest notice to the marketplace. */
  private static String status(Sale sale) {
    return Deliveries.of(sale.marketplace).getLast().path("status").asText();
  }

  private static JsonNode login() {
    String path = LINK.id() + "/marketplace/authToken";
    return Endpoints.all().stream()
        .filter(request -> request.path("path").asText().endsWith(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody asked for a token"));
  }

  private static JsonNode only(List<JsonNode> told) {
    assertThat(told).hasSize(1);
    return told.getFirst();
  }
}
