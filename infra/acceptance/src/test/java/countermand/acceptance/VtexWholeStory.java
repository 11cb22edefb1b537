package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Orders that both sides know through VTEX's calls alone: each step of VTEX's diagram of a declined
 * cancellation, and what VTEX lists among its own known issues.
 */
final class VtexWholeStory {

  @Test
  void theDiagramOfADeclinedCancellation() {
    VtexSale sale = new VtexSale().handling();
    String request = VtexSale.requestId();
    Vtex.empty(sale.callback(request));
    sale.is("waiting-for-seller-decision", "cancellation-requested");
    JsonNode asked = sale.seenBySeller().at("/cancellationRequests/0");
    assertThat(asked.path("id").asText()).isEqualTo(request);
    assertThat(asked.path("reason").asText()).isEqualTo("too late");
    assertThat(asked.path("requestedByUser").asBoolean()).isTrue();
    assertThat(asked.path("deniedBySeller").asBoolean()).isFalse();
    assertThat(asked.path("cancellationRequestDenyDate").isNull()).isTrue();

    Vtex.empty(sale.denied(request));
    sale.is("payment-approved", "handling");
    JsonNode denied = sale.seenByMarketplace().at("/cancellationRequests/0");
    assertThat(denied.path("deniedBySeller").asBoolean()).isTrue();
    assertThat(denied.path("deniedBySellerReason").asText()).isEqualTo("already engraved");
    assertThat(denied.path("cancellationRequestDenyDate").asText()).endsWith("Z");
    assertThat(sale.seenBySeller().at("/cancellationRequests/0")).isEqualTo(denied);
    Vtex.empty(sale.callback(request));
    sale.is("payment-approved", "handling");
  }

  @Test
  void insideTheWindowItIsCanceledByItself() {
    VtexSale sale = new VtexSale().paid();
    String request = VtexSale.requestId();
    sale.callback(request).hasStatus(200);
    sale.is("canceled", "canceled");
    for (JsonNode seen : List.of(sale.seenByMarketplace(), sale.seenBySeller())) {
      assertThat(seen.path("cancelReason").asText()).isEqualTo("too late");
      assertThat(seen.path("allowCancellation").asBoolean()).isFalse();
      JsonNode data = seen.path("cancellationData");
      assertThat(data.path("requestedByUser").asBoolean()).isTrue();
      assertThat(data.path("RequestedByUser").asBoolean()).isTrue();
      assertThat(data.path("Reason").asText()).isEqualTo("too late");
      assertThat(data.path("cancellationRequestId").asText()).isEqualTo(request);
      assertThat(data.path("CancellationDate").asText())
          .isEqualTo(data.path("cancellationDate").asText());
    }
  }

  @Test
  void silenceCancelsOnTheThirtiethDay() {
    VtexSale sale = new VtexSale().ready();
    String request = VtexSale.requestId();
    Vtex.empty(sale.callback(request));
    Clock.advance(Duration.ofDays(30).minusSeconds(1));
    Vtex.empty(sale.callback(request));
    Clock.advance(Duration.ofSeconds(1));
    sale.is("canceled", "canceled");
    sale.callback(request).hasStatus(200);
    assertThat(sale.seenBySeller().at("/cancellationData/requestedByUser").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void cancelAndInvoiceAtOnceSettleOneWayForBoth(int round) throws Exception {
    VtexSale sale = new VtexSale().handling();
    String request = VtexSale.requestId();
    if (round % 2 == 0) {
      Vtex.empty(sale.callback(request));
    }
    List<Answer> answers =
        Together.all(
            List.of(
                () -> sale.invoiced("Output", "1", 2800),
                () -> sale.callback(request),
                () -> sale.canceled("sold out")));
    boolean canceled = answers.get(2).status() == 200;
    assertThat(answers.get(0).status()).isEqualTo(canceled ? 400 : 200);
    String status = canceled ? "canceled" : "invoiced";
    sale.is(status, status);
    Answer later = sale.callback(request).hasStatus(200);
    assertThat(later.body().isEmpty()).isEqualTo(!canceled);
    if (canceled) {
      Vtex.error(sale.invoiced("Output", "1", 2800), 400, "ALREADY_CANCELED");
    } else {
      Vtex.error(sale.canceled("sold out"), 400, "ALREADY_INVOICED");
      assertThat(
              sale.seenByMarketplace()
                  .path("cancellationRequests")
                  .findValuesAsText("deniedBySeller"))
          .doesNotContain("false");
    }
  }

  @Test
  void aSellerIsNeverStuckByDenying() {
    VtexSale sale = new VtexSale().ready();
    for (String request : List.of(VtexSale.requestId(), VtexSale.requestId())) {
      Vtex.empty(sale.callback(request));
      Vtex.empty(sale.denied(request));
      Vtex.empty(sale.denied(request));
      sale.is("payment-approved", "ready-for-handling");
    }
    sale.handled().hasStatus(204);
    sale.invoiced("Output", "1", 2800).hasStatus(200);
    sale.is("invoiced", "invoiced");
  }

  @Test
  void confirmingTwiceIsTheSameSuccess() {
    VtexSale sale = new VtexSale().handling();
    String request = VtexSale.requestId();
    Vtex.empty(sale.callback(request));
    Answer confirmed = sale.canceled("agreed").hasStatus(200);
    Answer told = sale.callback(request).hasStatus(200);
    Clock.advance(Duration.ofDays(40));
    assertThat(sale.canceled("again").body()).isEqualTo(confirmed.body());
    assertThat(sale.callback(request).body()).isEqualTo(told.body());
    assertThat(sale.callback(VtexSale.requestId()).body()).isEqualTo(told.body());
    assertThat(Vtex.marketplace().cancelsInOms(sale.id, "").body()).isEqualTo(confirmed.body());
    assertThat(told.receipt().replace("-", "")).isEqualTo(confirmed.receipt());
  }

  @Test
  void whoAndWhyAreThereAtOnceAndForEver() {
    VtexSale sale = new VtexSale().handling();
    Vtex.empty(sale.callback(VtexSale.requestId()));
    sale.canceled("agreed").hasStatus(200);
    JsonNode first = sale.seenByMarketplace().path("cancellationData");
    assertThat(first.path("requestedByUser").asBoolean())
        .as("the customer asked, whoever confirms")
        .isTrue();
    sale.canceled("no stock");
    Vtex.marketplace().cancelsInOms(sale.id, "{'reason':'fraud','requestedByUser':false}");
    sale.callback(VtexSale.requestId());
    assertThat(sale.seenByMarketplace().path("cancellationData")).isEqualTo(first);
    assertThat(sale.seenBySeller().path("cancellationData")).isEqualTo(first);

    VtexSale own = new VtexSale().handling();
    own.canceled("no stock").hasStatus(200);
    JsonNode data = own.seenByMarketplace().path("cancellationData");
    assertThat(data.path("requestedBySellerNotification").asBoolean()).isTrue();
    assertThat(data.path("requestedByUser").asBoolean()).isFalse();
    assertThat(data.path("reason").asText()).isEqualTo("no stock");
  }

  @Test
  void theWindowHoldsForEveryOrder() {
    VtexSale early = new VtexSale().paid();
    Clock.advance(Duration.ofMinutes(10));
    VtexSale late = new VtexSale().paid();
    String request = VtexSale.requestId();
    Clock.advance(Duration.ofMinutes(20));
    early.is("payment-approved", "ready-for-handling");
    late.is("payment-approved", "window-to-cancel");
    Vtex.empty(early.callback(request));
    Clock.advance(Duration.ofMinutes(9));
    late.callback(request).hasStatus(200);
    late.is("canceled", "canceled");
    early.is("waiting-for-seller-decision", "cancellation-requested");
  }

  @Test
  void aCanceledOrderNeverReturns() {
    VtexSale sale = new VtexSale().paid();
    sale.callback(VtexSale.requestId()).hasStatus(200);
    sale.fulfilled().hasStatus(200);
    sale.placed();
    Vtex.error(Vtex.marketplace().places("[" + sale.content("99") + "]"), 400, "ALREADY_CANCELED");
    Clock.advance(Duration.ofDays(1));
    Vtex.error(sale.handled(), 409, "OMS003");
    Vtex.error(sale.invoiced("Output", "1", 2800), 400, "ALREADY_CANCELED");
    Vtex.error(sale.invoiced("Input", "1", 2800), 400, "ALREADY_CANCELED");
    Vtex.error(sale.denied("any"), 400, "ALREADY_CANCELED");
    sale.is("canceled", "canceled");
  }

  @Test
  void aPaymentAfterTheCancelReachesWhoeverRefunds() {
    VtexSale sale = new VtexSale().placed();
    sale.callback(VtexSale.requestId()).hasStatus(200);
    Answer noted = sale.fulfilled().hasStatus(200);
    assertThat(sale.fulfilled().body()).isEqualTo(noted.body());
    sale.is("canceled", "canceled");
    assertThat(sale.inNative().path("paidAfterCancellation").asBoolean()).isTrue();
    assertThat(Events.of(sale.id).names()).containsOnlyOnce("PaymentAfterCancellation");
  }

  @Test
  void theOrderTellsWhenItWasWhat() {
    VtexSale sale = new VtexSale();
    Instant before = Clock.now();
    sale.handling();
    JsonNode order = sale.seenBySeller();
    assertThat(order.path("origin").asText()).isEqualTo("Fulfillment");
    assertThat(Instant.parse(order.path("creationDate").asText())).isAfterOrEqualTo(before);
    assertThat(Instant.parse(order.path("authorizedDate").asText()))
        .isBefore(Instant.parse(order.path("lastChange").asText()));
    assertThat(order.path("invoicedDate").isNull()).isTrue();
    assertThat(order.path("orderGroup").asText()).isEqualTo("g-" + sale.id);
    sale.invoiced("Output", "1", 2800);
    assertThat(sale.seenByMarketplace().path("invoicedDate").isTextual()).isTrue();
    JsonNode user = Vtex.marketplace().reads("/api/oms/user/orders/" + sale.id).shown();
    assertThat(user).isEqualTo(sale.seenByMarketplace());
    Vtex.error(
        Vtex.seller().reads("/api/oms/pvt/orders/" + UUID.randomUUID()), 404, "ORDER_NOT_FOUND");
  }
}
