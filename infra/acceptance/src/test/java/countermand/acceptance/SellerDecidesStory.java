package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After the window the seller decides: accepts or declines; the marketplace may withdraw. */
final class SellerDecidesStory {
  private static final Duration ANSWER_WITHIN = Duration.ofDays(30);

  @Test
  void aRequestWaitsThirtyDaysForTheSeller() {
    Sale sale = Sale.in("ReadyForHandling");
    Instant asked = Clock.now().minus(Duration.ofHours(1));
    Answer answer =
        sale.marketplace
            .asks("{'requestId':'r1','requestedAt':'%s'}".formatted(asked))
            .moved("AwaitingSeller");
    assertThat(answer.text("/request/outcome")).isEqualTo("open");
    assertThat(answer.instant("/request/deadline")).isEqualTo(asked.plus(ANSWER_WITHIN));

    JsonNode order = sale.seen();
    assertThat(order.path("deadline").asText()).isEqualTo(answer.text("/request/deadline"));
    assertThat(order.path("requests")).hasSize(1);
    JsonNode request = order.at("/requests/0");
    assertThat(Instant.parse(request.path("requestedAt").asText())).isEqualTo(asked);
    assertThat(request.path("origin").asText()).isEqualTo("marketplace");
    assertThat(request.path("receipt").asText()).isEqualTo(answer.receipt());
    Answer again = sale.marketplace.asksToCancel("r1").alreadyDone("AwaitingSeller");
    assertThat(again.receipt()).isEqualTo(answer.receipt());
    assertThat(again.json().path("request")).isEqualTo(answer.json().path("request"));
  }

  @Test
  void aRequestFromTheFutureIsAskedNowAndAnOldOneLeavesAnHour() {
    Sale future = Sale.in("ReadyForHandling");
    Instant before = Clock.now();
    Answer late =
        future.marketplace.asks("{'requestedAt':'%s'}".formatted(before.plus(Duration.ofDays(3))));
    assertThat(late.moved("AwaitingSeller").instant("/request/deadline"))
        .isBetween(before.plus(ANSWER_WITHIN), Clock.now().plus(ANSWER_WITHIN));

    Sale old = Sale.in("ReadyForHandling");
    before = Clock.now();
    Answer early =
        old.marketplace.asks("{'requestedAt':'%s'}".formatted(before.minus(Duration.ofDays(40))));
    assertThat(early.moved("AwaitingSeller").instant("/request/deadline"))
        .isBetween(before.plus(Duration.ofHours(1)), Clock.now().plus(Duration.ofHours(1)));
    old.seller.declines(early.text("/request/id")).moved("ReadyForHandling");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ReadyForHandling", "Handling"})
  void aDeclineTakesTheOrderBackToWhereItWas(String stage) {
    Sale sale = Sale.in(stage);
    sale.marketplace.asksToCancel("r1").moved("AwaitingSeller");
    Answer declined = sale.seller.declines("r1").moved(stage);
    assertThat(declined.json().path("request"))
        .isEqualTo(Json.object("{'id':'r1','outcome':'declined'}"));
    JsonNode request = sale.seen().at("/requests/0");
    assertThat(request.path("outcome").asText()).isEqualTo("declined");
    assertThat(request.path("declineReason").asText()).isEqualTo("already packed");
    Answer again = sale.seller.declines("r1").alreadyDone(stage);
    assertThat(again.receipt()).isEqualTo(declined.receipt());
    sale.seller.accepts("r1").refused("REQUEST_CLOSED");
    sale.marketplace.withdraws("r1").refused("REQUEST_CLOSED");
    sale.marketplace.asksToCancel("r1").alreadyDone(stage);
    sale.marketplace.asksToCancel("r2").moved("AwaitingSeller");
    sale.seller.declines("r1").alreadyDone("AwaitingSeller");
    sale.seller.declines("r9").problem(404, "REQUEST_NOT_FOUND");
    sale.marketplace.withdraws("r2").moved(stage);
  }

  @Test
  void anAcceptCancels() {
    Sale sale = Sale.in("AwaitingSeller");
    Answer accepted = sale.seller.accepts("r1").moved("Canceled");
    assertThat(accepted.json().path("request"))
        .isEqualTo(Json.object("{'id':'r1','outcome':'accepted'}"));
    JsonNode cancellation = sale.seen().path("cancellation");
    assertThat(cancellation.path("origin").asText()).isEqualTo("customer");
    assertThat(cancellation.path("decidedBy").asText()).isEqualTo("seller");
    assertThat(cancellation.path("receipt").asText()).isEqualTo(accepted.receipt());
    assertThat(sale.seller.accepts("r1").alreadyDone("Canceled").receipt())
        .isEqualTo(accepted.receipt());
    sale.seller.declines("r1").refused("ALREADY_CANCELED");
    sale.marketplace.withdraws("r1").refused("ALREADY_CANCELED");
    sale.seller.accepts("r9").alreadyDone("Canceled");
  }

  @Test
  void theMarketplaceMayWithdrawWhatItAsked() {
    Sale sale = Sale.in("AwaitingSeller");
    Answer withdrawn = sale.marketplace.withdraws("r1").moved("ReadyForHandling");
    assertThat(withdrawn.text("/request/outcome")).isEqualTo("withdrawn");
    assertThat(sale.marketplace.withdraws("r1").alreadyDone("ReadyForHandling").receipt())
        .isEqualTo(withdrawn.receipt());
    sale.seller.declines("r1").refused("REQUEST_CLOSED");
    sale.seller.cancels().moved("Canceled");
    sale.marketplace.withdraws("r1").alreadyDone("Canceled");
    sale.seller.declines("r1").refused("ALREADY_CANCELED");
    assertThat(sale.seen().at("/cancellation/origin").asText()).isEqualTo("seller");
  }

  @Test
  void theSellersOwnCancelAcceptsAnOpenRequest() {
    Sale sale = Sale.in("AwaitingSeller");
    sale.seller.cancels().moved("Canceled");
    JsonNode order = sale.seen();
    assertThat(order.at("/requests/0/outcome").asText()).isEqualTo("accepted");
    assertThat(order.at("/cancellation/origin").asText()).isEqualTo("customer");
    assertThat(order.at("/cancellation/decidedBy").asText()).isEqualTo("seller");
    assertThat(order.at("/cancellation/requestId").asText()).isEqualTo("r1");
  }

  @Test
  void aSecondRequestWaitsForTheFirst() {
    Sale sale = Sale.in("AwaitingSeller");
    sale.marketplace.asksToCancel("r2").refused("REQUEST_ALREADY_OPEN");
    sale.marketplace.asksToCancel("r2", "[{'lineId':'a'}]").refused("REQUEST_ALREADY_OPEN");
  }

  @Test
  void whereNothingWasAskedNothingCanBeAnswered() {
    Sale sale = Sale.in("Handling");
    sale.seller.accepts("r1").refused("NO_OPEN_REQUEST");
    sale.seller.declines("r1").refused("NO_OPEN_REQUEST");
    sale.marketplace.withdraws("r1").refused("NO_OPEN_REQUEST");
  }

  @Test
  void goodsDoNotLeaveWhileARequestIsOpen() {
    Sale sale = Sale.in("Handling");
    sale.marketplace.asksToCancel("the-request").moved("AwaitingSeller");
    Answer refused = sale.seller.startsHandling().refused("CANCELLATION_PENDING");
    assertThat(refused.text("/detail")).contains("the-request").containsIgnoringCase("decline");
    sale.seller.ships().refused("CANCELLATION_PENDING");
  }
}
