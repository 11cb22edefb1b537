package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Before payment and inside the window a cancellation needs nobody's approval. */
final class WindowStory {
  private static final Duration WINDOW = Duration.ofMinutes(30);

  @Test
  void paymentOpensAWindowOfThirtyMinutes() {
    Sale sale = Sale.in("AwaitingPayment");
    Instant paid = Clock.now();
    sale.marketplace.approvesPayment(paid).moved("InWindow");
    assertThat(Instant.parse(sale.seen().path("windowEnds").asText())).isEqualTo(paid.plus(WINDOW));
    sale.marketplace.approvesPayment(paid).alreadyDone("InWindow");
  }

  @Test
  void aCustomersCancelInTheWindowIsGrantedAtOnce() {
    Sale sale = Sale.in("InWindow");
    Answer first = sale.marketplace.asksToCancel("r1").moved("Canceled");
    assertThat(first.json().path("request"))
        .isEqualTo(Json.object("{'id':'r1','outcome':'accepted'}"));

    JsonNode order = sale.seen();
    JsonNode cancellation = order.path("cancellation");
    assertThat(cancellation.path("origin").asText()).isEqualTo("customer");
    assertThat(cancellation.path("decidedBy").asText()).isEqualTo("rule");
    assertThat(cancellation.path("reason").asText()).isEqualTo("changed my mind");
    assertThat(cancellation.path("receipt").asText()).isEqualTo(first.receipt());
    assertThat(cancellation.path("requestId").asText()).isEqualTo("r1");
    assertThat(order.at("/requests/0/outcome").asText()).isEqualTo("accepted");
    assertThat(order.at("/lines/0/canceled").asLong()).isEqualTo(2);
    assertThat(order.at("/lines/1/canceled").asLong()).isEqualTo(1);
    assertThat(order.path("value").asLong()).as("a whole cancel leaves it").isEqualTo(2500);
  }

  @Test
  void aRetryGetsTheSameReceiptAndChangesNothing() {
    Sale sale = Sale.in("InWindow");
    Answer first = sale.marketplace.asksToCancel("r1").moved("Canceled");
    Answer again = sale.marketplace.asksToCancel("r1").alreadyDone("Canceled");
    Answer another = sale.marketplace.asksToCancel("r2").alreadyDone("Canceled");
    Answer sellers = sale.seller.cancels().alreadyDone("Canceled");
    assertThat(again.receipt()).isEqualTo(first.receipt());
    assertThat(another.receipt()).isEqualTo(first.receipt());
    assertThat(sellers.receipt()).isEqualTo(first.receipt());
    assertThat(sale.version()).isEqualTo(first.version());
    assertThat(sale.seen().path("requests")).hasSize(1);
  }

  @Test
  void aCancelBeforePaymentIsGrantedAtOnce() {
    Sale sale = Sale.in("AwaitingPayment");
    sale.marketplace.asks("{'reason':'fraud'}").moved("Canceled");
    JsonNode cancellation = sale.seen().path("cancellation");
    assertThat(cancellation.path("origin").asText()).isEqualTo("marketplace");
    assertThat(cancellation.path("decidedBy").asText()).isEqualTo("rule");
    assertThat(cancellation.path("requestId").asText()).matches("[0-9a-f]{32}");
  }

  @Test
  void aPaymentOfLongAgoLeavesNoWindow() {
    Sale sale = Sale.in("AwaitingPayment");
    sale.marketplace.approvesPayment(Clock.now().minus(WINDOW)).moved("ReadyForHandling");
    assertThat(sale.seen().has("windowEnds")).isFalse();
  }

  @Test
  void theWindowEndsAtItsOwnInstant() {
    Sale sale = Sale.in("InWindow");
    Instant ends = Instant.parse(sale.seen().path("windowEnds").asText());
    Clock.moveTo(ends.minusSeconds(30));
    assertThat(sale.stage()).isEqualTo("InWindow");
    Clock.moveTo(ends);
    JsonNode order = sale.seen();
    assertThat(order.path("stage").asText()).isEqualTo("ReadyForHandling");
    JsonNode last = Json.items(order.path("history")).getLast();
    assertThat(Instant.parse(last.path("at").asText())).isEqualTo(ends);
    assertThat(last.path("stageBefore").asText()).isEqualTo("InWindow");
    sale.marketplace.asksToCancel("r1").moved("AwaitingSeller");
  }

  @Test
  void aReadAloneKnowsThatTheWindowHasEnded() {
    Sale.in("InWindow"); // so that nothing is cold when the clock counts
    Sale sale = Sale.unplaced();
    // Timers fire on whole minutes, at least one from now: before that only a read can notice.
    Instant ends = Clock.now().plusSeconds(2);
    sale.placedAndPaid(ends.minus(WINDOW)).placed("InWindow");
    JsonNode order = sale.seen();
    while (order.path("stage").asText().equals("InWindow")) {
      assertThat(Clock.now()).isBefore(ends.plusSeconds(20));
      order = sale.seen();
    }
    assertThat(order.path("stage").asText()).isEqualTo("ReadyForHandling");
    JsonNode last = Json.items(order.path("history")).getLast();
    assertThat(Instant.parse(last.path("at").asText())).isEqualTo(ends);
    assertThat(sale.version())
        .as("written before it was shown")
        .isEqualTo(order.path("version").asLong());
  }
}
