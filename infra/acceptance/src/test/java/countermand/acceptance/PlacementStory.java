package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Placing an order, placing it again, and placing it otherwise. */
final class PlacementStory {

  @Test
  void aNewOrderIs201AndTheSameAgain200() {
    Sale sale = Sale.unplaced();
    Answer first = sale.placed().placed("AwaitingPayment");
    assertThat(first.text("/orderId")).isEqualTo(sale.id);
    Answer again = sale.placed().alreadyDone("AwaitingPayment");
    assertThat(again.receipt()).isEqualTo(first.receipt());
    assertThat(again.version()).isEqualTo(first.version());
    assertThat(sale.version()).isEqualTo(first.version());
  }

  @Test
  void everythingThatWasPlacedIsShown() {
    Sale sale = Sale.unplaced();
    ObjectNode content = sale.content().put("group", "g-1").put("fulfilledBy", "marketplace");
    ((ObjectNode) content.at("/lines/0")).put("variantId", "V-1").put("promotionGroupId", "pg");
    sale.marketplace.places(content.toString()).placed("AwaitingPayment");
    JsonNode order = sale.seen();
    assertThat(order.path("link").asText()).isEqualTo(Link.ofNatives().id());
    assertThat(order.path("orderId").asText()).isEqualTo(sale.id);
    assertThat(order.path("sellerOrderId").asText()).isEqualTo(sale.sellerId);
    assertThat(order.path("value").asLong()).isEqualTo(2500);
    assertThat(order.path("currency").asText()).isEqualTo("BRL");
    assertThat(order.path("group").asText()).isEqualTo("g-1");
    assertThat(order.path("fulfilledBy").asText()).isEqualTo("marketplace");
    assertThat(order.at("/lines/0"))
        .isEqualTo(
            Json.object(
                "{'lineId':'a','productId':'P-7','variantId':'V-1','quantity':2,'unitPrice':1000,'canceled':0}"));
    assertThat(order.at("/lines/1"))
        .isEqualTo(Json.object("{'lineId':'b','quantity':1,'unitPrice':500,'canceled':0}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AwaitingPayment", "InWindow", "ReadyForHandling"})
  void otherContentReplacesBeforeHandling(String stage) {
    Sale sale = Sale.in(stage);
    sale.marketplace.places(sale.content().put("value", 2600).toString()).moved(stage);
    assertThat(sale.seen().path("value").asLong()).isEqualTo(2600);
    assertThat(sale.stage()).isEqualTo(stage);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Handling", "AwaitingSeller", "PartlyInvoiced", "Invoiced", "Shipped", "Returned"})
  void afterwardsItIsAnotherOrder(String stage) {
    Sale sale = Sale.in(stage);
    sale.marketplace.places(sale.content().put("value", 2600).toString()).refused("ORDER_DIFFERS");
    sale.placed().alreadyDone(stage);
  }

  @Test
  void whatIsCanceledStaysCanceled() {
    Sale sale = Sale.in("Canceled");
    sale.marketplace.places(sale.content().put("value", 1).toString()).refused("ALREADY_CANCELED");
    sale.placed().alreadyDone("Canceled");
  }

  @Test
  void whatIsCancelledComesOffTheNewContentToo() {
    Sale sale = Sale.in("InWindow");
    sale.marketplace.asksToCancel("r1", "[{'lineId':'a','quantity':1}]").moved("InWindow");
    ObjectNode more = sale.content().put("value", 3500);
    ((ObjectNode) more.at("/lines/0")).put("quantity", 3);
    sale.marketplace.places(more.toString()).moved("InWindow");
    JsonNode order = sale.seen();
    assertThat(order.path("value").asLong()).isEqualTo(2500);
    assertThat(order.at("/lines/0/quantity").asLong()).isEqualTo(3);
    assertThat(order.at("/lines/0/canceled").asLong()).isEqualTo(1);
    sale.marketplace
        .places(
            Json.object("{'value':500,'lines':[{'lineId':'b','quantity':1,'unitPrice':500}]}")
                .put("sellerOrderId", sale.sellerId)
                .toString())
        .refused("ORDER_DIFFERS");
  }

  @Test
  void aPlacementMayCarryTheApproval() {
    Sale sale = Sale.in("AwaitingPayment");
    sale.placedAndPaid(Clock.now()).moved("InWindow");
    sale.placedAndPaid(Clock.now()).alreadyDone("InWindow");
    sale.marketplace.approvesPayment().alreadyDone("InWindow");

    Sale canceled = Sale.in("Canceled");
    canceled.placedAndPaid(Clock.now()).moved("Canceled");
    assertThat(canceled.seen().path("paidAfterCancellation").asBoolean()).isTrue();
  }

  @Test
  void aPaymentAtAnImplausibleTimeIsTheCallersMistake() {
    Sale sale = Sale.in("AwaitingPayment");
    for (Duration ahead : new Duration[] {Duration.ofMinutes(6), Duration.ofHours(-25)}) {
      sale.marketplace
          .approvesPayment(Clock.now().plus(ahead))
          .problem(400, "PAYMENT_TIME_IMPLAUSIBLE")
          .naming("/at");
      sale.placedAndPaid(Clock.now().plus(ahead))
          .problem(400, "PAYMENT_TIME_IMPLAUSIBLE")
          .naming("/paymentApprovedAt");
      Sale unplaced = Sale.unplaced();
      unplaced
          .placedAndPaid(Clock.now().plus(ahead))
          .problem(400, "PAYMENT_TIME_IMPLAUSIBLE")
          .naming("/paymentApprovedAt");
      unplaced.marketplace.reads().problem(404, "ORDER_NOT_FOUND");
    }
    assertThat(sale.stage()).isEqualTo("AwaitingPayment");
    sale.marketplace.approvesPayment(Clock.now().plusSeconds(290)).moved("InWindow");
    Sale yesterday = Sale.in("AwaitingPayment");
    yesterday
        .marketplace
        .approvesPayment(Clock.now().minus(Duration.ofHours(23)))
        .moved("ReadyForHandling");
  }

  @Test
  void theSameContentIsTheSameAfterALineIsCancelled() {
    Sale sale = Sale.in("InWindow");
    Answer answer = sale.marketplace.asksToCancel("r1", "[{'lineId':'a','quantity':1}]");
    answer.moved("InWindow");
    sale.placed().alreadyDone("InWindow");
    assertThat(sale.version()).isEqualTo(answer.version());
    assertThat(sale.seen().path("value").asLong()).isEqualTo(1500);
  }

  @Test
  void anImplausiblePaymentTakesTheNewContentWithIt() {
    Sale sale = Sale.in("AwaitingPayment");
    String ahead = Clock.now().plus(Duration.ofMinutes(6)).toString();
    sale.marketplace
        .places(sale.content().put("value", 2600).put("paymentApprovedAt", ahead).toString())
        .problem(400, "PAYMENT_TIME_IMPLAUSIBLE");
    assertThat(sale.seen().path("value").asLong()).isEqualTo(2500);
    assertThat(sale.version()).isEqualTo(1);
  }
}
