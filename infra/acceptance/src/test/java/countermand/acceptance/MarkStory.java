package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A cancellation that comes before its order waits for it, thirty days. */
final class MarkStory {

  @Test
  void theMarketplacesCancelWaitsForTheOrder() {
    Sale sale = Sale.unplaced();
    sale.marketplace.asksToCancel("r1").problem(404, "ORDER_NOT_FOUND");
    sale.marketplace.asks("{'requestId':'r2','reason':'later'}").problem(404, "ORDER_NOT_FOUND");
    sale.marketplace.reads().problem(404, "ORDER_NOT_FOUND");
    sale.placed().placed("Canceled");
    JsonNode order = sale.seen();
    JsonNode cancellation = order.path("cancellation");
    assertThat(cancellation.path("decidedBy").asText()).isEqualTo("rule");
    assertThat(cancellation.path("origin").asText()).as("the first one wins").isEqualTo("customer");
    assertThat(cancellation.path("reason").asText()).isEqualTo("changed my mind");
    assertThat(cancellation.path("requestId").asText()).isEqualTo("r1");
    assertThat(sale.marketplace.asksToCancel("r1").alreadyDone("Canceled").receipt())
        .isEqualTo(cancellation.path("receipt").asText());
    assertThat(sale.placed().alreadyDone("Canceled").version())
        .isEqualTo(order.path("version").asLong());
    assertThat(Events.of(sale.id).names()).contains("OrderPlaced", "OrderCanceled");
  }

  @Test
  void theSellersCancelWaitsUnderTheSellersId() {
    Sale sale = Sale.unplaced();
    sale.seller.cancels().problem(404, "ORDER_NOT_FOUND");
    sale.placed().placed("Canceled");
    JsonNode cancellation = sale.seen().path("cancellation");
    assertThat(cancellation.path("decidedBy").asText()).isEqualTo("rule");
    assertThat(cancellation.path("origin").asText()).isEqualTo("seller");
    assertThat(cancellation.path("reason").asText()).isEqualTo("out of stock");
    assertThat(sale.seller.sees()).isEqualTo(sale.seen());
  }

  @Test
  void theEarlierOfTwoWins() {
    Sale sale = Sale.unplaced();
    sale.seller.cancels().problem(404, "ORDER_NOT_FOUND");
    sale.marketplace.asksToCancel("r1").problem(404, "ORDER_NOT_FOUND");
    sale.placed().placed("Canceled");
    assertThat(sale.seen().at("/cancellation/origin").asText()).isEqualTo("seller");
  }

  @Test
  void aWithdrawalClosesItForGood() {
    Sale sale = Sale.unplaced();
    sale.marketplace.asksToCancel("r1").problem(404, "ORDER_NOT_FOUND");
    sale.marketplace.withdraws("r1").problem(404, "ORDER_NOT_FOUND");
    sale.marketplace.asksToCancel("r1").problem(404, "ORDER_NOT_FOUND");
    sale.placed().placed("AwaitingPayment");
    Answer late = sale.marketplace.asksToCancel("r1").alreadyDone("AwaitingPayment");
    assertThat(late.text("/request/outcome")).isEqualTo("withdrawn");
    sale.marketplace.asksToCancel("r2").moved("Canceled");
  }

  @Test
  void aWithdrawalLeavesTheSellersAlone() {
    Sale sale = Sale.unplaced();
    sale.seller.cancels().problem(404, "ORDER_NOT_FOUND");
    sale.marketplace.withdraws("r1").problem(404, "ORDER_NOT_FOUND");
    sale.marketplace.about(sale.sellerId).withdraws("r1").problem(404, "ORDER_NOT_FOUND");
    sale.placed().placed("Canceled");
  }

  @Test
  void linesLeaveNone() {
    Sale sale = Sale.unplaced();
    sale.marketplace.asksToCancel("r1", "[{'lineId':'a'}]").problem(404, "ORDER_NOT_FOUND");
    sale.seller.cancels("[{'lineId':'a'}]").problem(404, "ORDER_NOT_FOUND");
    sale.placed().placed("AwaitingPayment");
    assertThat(sale.seen().path("lineCancellations")).isEmpty();
  }

  @Test
  void afterThirtyDaysItIsForgotten() {
    Sale sale = Sale.unplaced();
    sale.marketplace.asksToCancel("r1").problem(404, "ORDER_NOT_FOUND");
    Clock.advance(Duration.ofDays(30));
    sale.placed().placed("AwaitingPayment");
  }

  @Test
  void withOneIdForBothTheSellersCancelWaitsToo() {
    Sale sale = Sale.unplaced();
    sale.seller.about(sale.id).cancels().problem(404, "ORDER_NOT_FOUND");
    sale.marketplace.places("{'value':1,'lines':[{'lineId':'a','quantity':1}]}").placed("Canceled");
    assertThat(sale.seen().at("/cancellation/origin").asText()).isEqualTo("seller");
  }

  @Test
  void aReportThatComesFirstWaitsToo() {
    Sale sale = Sale.unplaced();
    sale.marketplace.reportsCancellation().problem(404, "ORDER_NOT_FOUND");
    sale.placed().placed("Canceled");
    assertThat(sale.seen().at("/cancellation/reason").asText()).isEqualTo("payment reversed");
  }

  @Test
  void whatIsPaidAfterwardsMustBeRefunded() {
    Sale sale = Sale.unplaced();
    sale.marketplace.asksToCancel("r1").problem(404, "ORDER_NOT_FOUND");
    sale.placedAndPaid(Clock.now()).placed("Canceled");
    assertThat(sale.seen().path("paidAfterCancellation").asBoolean()).isTrue();
    Events.of(sale.id).only("PaymentAfterCancellation");
  }
}
