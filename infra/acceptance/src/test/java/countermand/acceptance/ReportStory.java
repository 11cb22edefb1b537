package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has happened in the marketplace's own system is noted, never refused. */
final class ReportStory {

  @ParameterizedTest
  @ValueSource(strings = {"PartlyInvoiced", "Invoiced", "Shipped"})
  void aCancellationTooLateIsAConflict(String stage) {
    Sale sale = Sale.in(stage);
    Answer first = sale.marketplace.reportsCancellation().moved(stage);
    JsonNode order = sale.seen();
    assertThat(order.at("/conflict/reason").asText()).isEqualTo("payment reversed");
    assertThat(order.path("version").asLong()).isEqualTo(first.version());
    Answer again = sale.marketplace.reportsCancellation().alreadyDone(stage);
    assertThat(again.receipt()).isEqualTo(first.receipt());
    assertThat(sale.version()).isEqualTo(first.version());
    JsonNode event = Events.of(sale.id).only("CancellationConflict");
    assertThat(event.path("version").asLong()).isEqualTo(first.version());
  }

  @Test
  void aConflictStaysWhateverFollows() {
    Sale sale = Sale.in("Invoiced");
    sale.marketplace.reportsCancellation().moved("Invoiced");
    JsonNode conflict = sale.seen().path("conflict");
    sale.seller.invoicesReturn("1", 2500).moved("Returned");
    sale.marketplace.reportsCancellation().moved("Canceled");
    assertThat(sale.seen().path("conflict")).isEqualTo(conflict);
  }

  @Test
  void elsewhereTheMarketplacesWordCancels() {
    Sale sale = Sale.in("Handling");
    Answer first = sale.marketplace.reportsCancellation().moved("Canceled");
    JsonNode cancellation = sale.seen().path("cancellation");
    assertThat(cancellation.path("origin").asText()).isEqualTo("marketplace");
    assertThat(cancellation.path("decidedBy").asText()).isEqualTo("marketplace");
    assertThat(cancellation.path("reason").asText()).isEqualTo("payment reversed");
    assertThat(sale.marketplace.reportsCancellation().alreadyDone("Canceled").receipt())
        .isEqualTo(first.receipt());
  }

  @Test
  void itAcceptsAnOpenRequestWhoseOriginSurvives() {
    Sale sale = Sale.in("AwaitingSeller");
    sale.marketplace.reportsCancellation().moved("Canceled");
    JsonNode order = sale.seen();
    assertThat(order.at("/requests/0/outcome").asText()).isEqualTo("accepted");
    assertThat(order.at("/cancellation/origin").asText()).isEqualTo("customer");
    assertThat(order.at("/cancellation/decidedBy").asText()).isEqualTo("marketplace");
    assertThat(order.at("/cancellation/requestId").asText()).isEqualTo("r1");
  }

  @Test
  void aPaymentForWhatIsCanceledMustBeRefunded() {
    Sale sale = Sale.in("Canceled");
    Answer first = sale.marketplace.approvesPayment().moved("Canceled");
    assertThat(sale.seen().path("paidAfterCancellation").asBoolean()).isTrue();
    assertThat(sale.seen().has("conflict")).isFalse();
    assertThat(sale.marketplace.approvesPayment().alreadyDone("Canceled").receipt())
        .isEqualTo(first.receipt());
    Events.of(sale.id).only("PaymentAfterCancellation");
  }

  @Test
  void aPaymentThatWasNotedBeforeIsNoNews() {
    Sale sale = Sale.in("InWindow");
    sale.marketplace.asksToCancel("r1").moved("Canceled");
    sale.marketplace.approvesPayment().alreadyDone("Canceled");
    assertThat(sale.seen().has("paidAfterCancellation")).isFalse();
  }
}
