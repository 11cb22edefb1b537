package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A native marketplace asks, and the seller is on Unicommerce: it is called there, and what it says
 * in its very answer decides.
 */
final class UnicommerceSellerToldStory {
  private static final Link LINK = Link.of(Demo.link("native", "unicommerce"));
  private static final String DISPATCHED = "Order already dispatched, cannot cancel";

  @Test
  void theSellerRefusesAndTheMarketplaceHearsWhy() {
    Sale sale = Sale.on(LINK).broughtTo("Handling");
    String refusal = Golden.text("unicommerce/seller-is-asked-for-order/answer.json");
    answering(refusal, () -> sale.marketplace.asksToCancel("r1").moved("AwaitingSeller"));
    JsonNode order = sale.seen();
    assertThat(order.path("stage").asText()).isEqualTo("Handling");
    assertThat(order.at("/requests/0/outcome").asText()).isEqualTo("declined");
    assertThat(order.at("/requests/0/declineReason").asText()).isEqualTo(DISPATCHED);

    JsonNode asked = only(told(sale, "seller"));
    assertThat(asked.path("path").asText()).endsWith("/seller/uc/v1/order/cancel");
    assertThat(Json.keys(asked.path("headers"))).contains("clientid", "merchantid", "securitykey");
    isLike(asked, "seller-is-asked-for-order");
    assertThat(body(asked).path("cancellationReason").asText()).isEqualTo("changed my mind");

    JsonNode told = only(told(sale, "marketplace"));
    assertThat(told.path("verifies").asBoolean()).as("%s", told).isTrue();
    assertThat(body(told).path("type").asText()).isEqualTo("CancellationDeclined");
    assertThat(body(told).at("/data/request/declineReason").asText()).isEqualTo(DISPATCHED);
  }

  @Test
  void theSellerAgrees() {
    Sale sale = Sale.on(LINK).broughtTo("Handling");
    answering(yes(), () -> sale.marketplace.asksToCancel("r1").moved("AwaitingSeller"));
    JsonNode order = sale.seen();
    assertThat(order.path("stage").asText()).isEqualTo("Canceled");
    assertThat(order.at("/cancellation/origin").asText()).isEqualTo("customer");
    assertThat(order.at("/cancellation/decidedBy").asText()).isEqualTo("seller");
    assertThat(order.at("/requests/0/outcome").asText()).isEqualTo("accepted");
    assertThat(body(only(told(sale, "marketplace"))).path("type").asText())
        .isEqualTo("OrderCanceled");
  }

  @Test
  void theSellerAgreesToUnits() {
    Sale sale = Sale.on(LINK).broughtTo("Handling");
    answering(
        Golden.text("unicommerce/seller-is-asked-for-products/answer.json"),
        () ->
            sale.marketplace
                .asksToCancel("r1", "[{'lineId':'a','quantity':1}]")
                .moved("AwaitingSeller"));
    JsonNode order = sale.seen();
    assertThat(order.path("stage").asText()).isEqualTo("Handling");
    assertThat(Json.column(order.path("lines"), "canceled")).containsExactly("1", "0");
    assertThat(order.at("/requests/0/outcome").asText()).isEqualTo("accepted");
    JsonNode asked = only(told(sale, "seller"));
    isLike(asked, "seller-is-asked-for-products");
    assertThat(body(asked).at("/cancelledSkuCodes/0/productId").asText()).isEqualTo("P-7");
  }

  @Test
  void anyOtherFailureIsNoAnswerAndIsTriedAgain() {
    Sale sale = Sale.on(LINK).broughtTo("Handling");
    sale.marketplace.asksToCancel("r1").moved("AwaitingSeller");
    Clock.rest();
    assertThat(sale.stage()).isEqualTo("AwaitingSeller");
    JsonNode waiting = Deliveries.of(sale.seller).getFirst();
    assertThat(waiting.path("status").asText()).isEqualTo("pending");
    assertThat(waiting.path("attempts").asInt()).isEqualTo(1);
    answering(yes(), () -> Clock.advance(Duration.ofMinutes(6)));
    assertThat(sale.stage()).isEqualTo("Canceled");
    assertThat(Deliveries.of(sale.seller).getFirst().path("status").asText())
        .isEqualTo("delivered");
  }

  @Test
  void aSellerBehindAnotherHubDeclines() {
    Sale sale = Sale.on(LINK).broughtTo("Handling");
    answering(
        no("Cancellation requested, waiting for the seller"),
        () -> sale.marketplace.asksToCancel("r1").moved("AwaitingSeller"));
    assertThat(sale.stage()).isEqualTo("AwaitingSeller");
    String declined = "Cancellation declined: try another day";
    answering(no(declined), () -> Clock.advance(Duration.ofMinutes(6)));
    JsonNode order = sale.seen();
    assertThat(order.path("stage").asText()).isEqualTo("Handling");
    assertThat(order.at("/requests/0/declineReason").asText()).isEqualTo(declined);
  }

  @Test
  void whoDoesNotKnowTheOrderOrIsInTroubleHasNotDeclined() {
    Sale sale = Sale.on(LINK).broughtTo("Handling");
    answering(
        no("Order not found, cannot cancel"),
        () -> sale.marketplace.asksToCancel("r1").moved("AwaitingSeller"));
    assertThat(sale.stage()).isEqualTo("AwaitingSeller");
    String trouble = Json.object("{'status':500}").put("body", no(DISPATCHED)).toString();
    Endpoints.behaving(LINK, "seller", trouble, () -> Clock.advance(Duration.ofMinutes(6)));
    assertThat(sale.stage()).isEqualTo("AwaitingSeller");
    answering(no(DISPATCHED), () -> Clock.advance(Duration.ofMinutes(31)));
    assertThat(sale.stage()).isEqualTo("Handling");
  }

  @Test
  void whatHasHappenedIsTold() {
    Sale sale = Sale.on(LINK).broughtTo("InWindow");
    answering(yes(), () -> sale.marketplace.asksToCancel("r1").moved("Canceled"));
    isLike(only(told(sale, "seller")), "seller-is-asked-for-order");
    assertThat(Deliveries.of(sale.seller).getFirst().path("status").asText())
        .isEqualTo("delivered");
  }

  @Test
  void goodsOfACanceledOrderThatHaveLeftCallAHuman() {
    Sale sale = Sale.on(LINK).broughtTo("InWindow");
    answering(no(DISPATCHED), () -> sale.marketplace.asksToCancel("r1").moved("Canceled"));
    JsonNode order = sale.seen();
    assertThat(order.path("stage").asText()).isEqualTo("Canceled");
    assertThat(order.has("conflict")).as("%s", order).isTrue();
    assertThat(Events.of(sale.id).names()).containsOnlyOnce("CancellationConflict");
  }

  @Test
  void aWithdrawalHasNoWordsThere() {
    Sale sale = Sale.on(LINK).broughtTo("AwaitingSeller");
    sale.marketplace.withdraws("r1").moved("ReadyForHandling");
    Clock.rest();
    assertThat(Deliveries.of(sale.seller))
        .filteredOn(one -> one.path("notice").asText().equals("CancellationWithdrawn"))
        .singleElement()
        .satisfies(one -> assertThat(one.path("status").asText()).isEqualTo("untellable"));
  }

  /** Until all that the story brings about is told. */
  private static void answering(String answer, Runnable story) {
    Endpoints.behaving(
        LINK,
        "seller",
        Json.object("{}").put("body", answer).toString(),
        () -> {
          story.run();
          Clock.rest();
        });
  }

  private static String yes() {
    return Json.text("{'status':'success','message':'Order cancelled','data':null}");
  }

  private static String no(String why) {
    return Json.text("{'status':'failure','message':'" + why + "','data':null}");
  }

  /** The seller's calls have no marketplace's id in them. */
  private static List<JsonNode> told(Sale sale, String side) {
    return Endpoints.toldOf(sale.sellerId, side);
  }

  private static JsonNode only(List<JsonNode> told) {
    assertThat(told).hasSize(1);
    return told.getFirst();
  }

  private static JsonNode body(JsonNode told) {
    return Json.read(told.path("body").asText());
  }

  private static void isLike(JsonNode told, String example) {
    Golden.sameShape(
        body(told), Json.read(Golden.text("unicommerce/" + example + "/request.json")));
  }
}
