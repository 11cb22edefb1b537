package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A marketplace asks us, as its seller on Unicommerce, to cancel; success is final for it. */
final class UnicommerceMarketplaceStory {
  private static final Unicommerce MARKETPLACE = Unicommerce.marketplace();
  private static final String WAITING = "Cancellation requested, waiting for the seller";
  private static final String ONE = "{'quantity':1,'productId':'P-7','variantId':'NULL'}";

  @ParameterizedTest
  @ValueSource(strings = {"AwaitingPayment", "InWindow", "Returned", "Canceled"})
  void itJustHappens(String stage) {
    Sale sale = Unicommerce.sale(stage);
    Unicommerce.order(MARKETPLACE.asks(sale.sellerId), "success", "cancelled");
    Unicommerce.order(MARKETPLACE.asks(sale.sellerId), "success", "cancelled");
    assertThat(sale.stage()).isEqualTo("Canceled");
    assertThat(Events.of(sale.id).names()).containsOnlyOnce("OrderCanceled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ReadyForHandling", "Handling"})
  void theSellerIsAskedOnce(String stage) {
    Sale sale = Unicommerce.sale(stage);
    for (int i = 0; i < 3; i++) {
      Unicommerce.order(MARKETPLACE.asks(sale.sellerId), "failure", WAITING);
    }
    JsonNode order = sale.seen();
    assertThat(order.path("stage").asText()).isEqualTo("AwaitingSeller");
    assertThat(order.path("requests")).hasSize(1);
    assertThat(order.at("/requests/0/origin").asText()).isEqualTo("marketplace");
    assertThat(order.at("/requests/0/reason").asText()).isEqualTo("ordered twice");
  }

  @Test
  void theSameCallLearnsTheOutcome() {
    Sale accepted = asked();
    accepted.seller.accepts(request(accepted)).moved("Canceled");
    Unicommerce.order(MARKETPLACE.asks(accepted.sellerId), "success", "cancelled");

    Sale declined = asked();
    declined.seller.declines(request(declined)).moved("ReadyForHandling");
    Unicommerce.order(MARKETPLACE.asks(declined.sellerId), "failure", "already packed");
    Unicommerce.order(MARKETPLACE.asks(declined.sellerId), "failure", "already packed");
    assertThat(declined.seen().path("requests")).hasSize(1);

    Sale withdrawn = asked();
    withdrawn.marketplace.withdraws(request(withdrawn)).moved("ReadyForHandling");
    Unicommerce.order(MARKETPLACE.asks(withdrawn.sellerId), "failure", "withdrawn");
  }

  @Test
  void silenceIsAYes() {
    Sale sale = asked();
    Clock.advance(Duration.ofDays(30));
    Unicommerce.order(MARKETPLACE.asks(sale.sellerId), "success", "cancelled");
  }

  @Test
  void unitsOfAProduct() {
    Sale sale = Unicommerce.sale("InWindow");
    Unicommerce.order(MARKETPLACE.asks(sale.sellerId, ONE), "success", "cancelled");
    Unicommerce.order(MARKETPLACE.asks(sale.sellerId, ONE), "success", "cancelled");
    JsonNode order = sale.seen();
    assertThat(order.at("/lines/0/canceled").asInt()).isEqualTo(1);
    assertThat(order.path("requests")).hasSize(1);
    Unicommerce.order(MARKETPLACE.asks(sale.sellerId), "success", "cancelled");
    assertThat(sale.stage()).isEqualTo("Canceled");
  }

  @Test
  void otherLinesAreAnotherRequest() {
    Sale sale = Unicommerce.sale("Handling");
    Unicommerce.order(MARKETPLACE.asks(sale.sellerId, ONE), "failure", WAITING);
    Unicommerce.order(MARKETPLACE.asks(sale.sellerId, ONE + "," + ONE), "failure", "open");
    sale.seller.declines(request(sale)).moved("Handling");
    Unicommerce.order(MARKETPLACE.asks(sale.sellerId, ONE), "failure", "already packed");
    Unicommerce.order(MARKETPLACE.asks(sale.sellerId, ONE + "," + ONE), "failure", WAITING);
    assertThat(sale.seen().at("/requests/1/lines/0/quantity").asInt()).isEqualTo(2);
    Unicommerce.order(MARKETPLACE.asks(sale.sellerId), "failure", WAITING);
    assertThat(Json.column(sale.seen().path("requests"), "outcome"))
        .containsExactly("declined", "superseded", "open");
  }

  @Test
  void allOfTheLinesOrNone() {
    Sale sale = Unicommerce.sale("InWindow");
    Unicommerce.order(
        MARKETPLACE.asks(sale.sellerId, ONE + ",{'quantity':1,'productId':'Q'}"), "failure", "Q: ");
    Unicommerce.order(
        MARKETPLACE.asks(sale.sellerId, "{'quantity':3,'productId':'P-7'}"), "failure", "P-7: ");
    assertThat(sale.seen().path("lineCancellations")).isEmpty();
    assertThat(sale.seen().path("requests")).isEmpty();
  }

  @Test
  void goodsThatHaveLeft() {
    Sale sale = Unicommerce.sale("Shipped");
    Unicommerce.order(
        MARKETPLACE.asks(sale.sellerId), "failure", "Order already dispatched, cannot cancel");
    Sale invoiced = Unicommerce.sale("Invoiced");
    Unicommerce.order(MARKETPLACE.asks(invoiced.sellerId), "failure", "invoiced");
  }

  @Test
  void goodsThatLeaveWhileTheSellerIsAsked() {
    Sale shipped = asked();
    shipped.seller.invoices("1", 2500).moved("Invoiced");
    Unicommerce.order(
        MARKETPLACE.asks(shipped.sellerId), "failure", "Order already invoiced, cannot cancel");
    shipped.seller.ships().moved("Shipped");
    Unicommerce.order(
        MARKETPLACE.asks(shipped.sellerId), "failure", "Order already dispatched, cannot cancel");
  }

  @Test
  void anOrderThatIsNotThereYetIsPlacedCanceled() {
    Sale sale = Sale.on(Link.ofUnicommerce());
    Unicommerce.order(MARKETPLACE.asks(sale.sellerId), "failure", "no order");
    sale.placed().placed("Canceled");
    Unicommerce.order(MARKETPLACE.asks(sale.sellerId), "success", "cancelled");
    assertThat(sale.seen().at("/cancellation/reason").asText()).isEqualTo("ordered twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "{'saleOrderCode':'%s','cancelledSkuCodes':[]}",
        "{'saleOrderCode':'%s','cancelledSkuCodes':[{'productId':'P-7','quantity':0}]}",
        "{'saleOrderCode':'%s','cancelledSkuCodes':[{'productId':'P-7','quantity':1.5}]}",
        "{'saleOrderCode':'%s','cancelledSkuCodes':[{'quantity':1}]}"
      })
  void malformedIs400AndNeverTheWholeOrder(String body) {
    Sale sale = Unicommerce.sale("InWindow");
    Answer answer =
        MARKETPLACE.posts(Unicommerce.MARKETPLACE, body.formatted(sale.sellerId)).hasStatus(400);
    assertThat(answer.text("/status")).isEqualTo("failure");
    assertThat(answer.text("/message")).isNotBlank();
    assertThat(sale.stage()).isEqualTo("InWindow");
  }

  private static Sale asked() {
    Sale sale = Unicommerce.sale("ReadyForHandling");
    Unicommerce.order(MARKETPLACE.asks(sale.sellerId), "failure", WAITING);
    return sale;
  }

  private static String request(Sale sale) {
    return sale.seen().at("/requests/0/id").asText();
  }
}
