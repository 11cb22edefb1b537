package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Thirty days of silence cancel, at the very instant and whoever notices it. */
final class SilenceStory {

  @Test
  void silenceCancelsAtTheDeadlineAndNotBefore() {
    Sale sale = Sale.in("AwaitingSeller");
    Instant deadline = Instant.parse(sale.seen().path("deadline").asText());
    Clock.moveTo(deadline.minus(Duration.ofMinutes(1)));
    assertThat(sale.stage()).isEqualTo("AwaitingSeller");
    Clock.moveTo(deadline);

    JsonNode order = sale.seen();
    assertThat(order.path("stage").asText()).isEqualTo("Canceled");
    JsonNode cancellation = order.path("cancellation");
    assertThat(Instant.parse(cancellation.path("at").asText())).isEqualTo(deadline);
    assertThat(cancellation.path("decidedBy").asText()).isEqualTo("deadline");
    assertThat(cancellation.path("origin").asText()).isEqualTo("customer");
    assertThat(cancellation.path("reason").asText()).isEqualTo("changed my mind");
    JsonNode request = order.at("/requests/0");
    assertThat(request.path("outcome").asText()).isEqualTo("expired");
    assertThat(Instant.parse(request.path("closedAt").asText())).isEqualTo(deadline);

    sale.seller.declines("r1").refused("ALREADY_CANCELED");
    sale.marketplace.withdraws("r1").refused("ALREADY_CANCELED");
    Answer accepted = sale.seller.accepts("r1").alreadyDone("Canceled");
    assertThat(accepted.receipt()).isEqualTo(cancellation.path("receipt").asText());
    assertThat(sale.version()).isEqualTo(order.path("version").asLong());
  }

  @Test
  void theTimerAloneTellsTheWorld() {
    Sale sale = Sale.in("AwaitingSeller");
    Clock.advance(Duration.ofDays(30).plusMinutes(2));
    JsonNode canceled = Events.of(sale.id).only("OrderCanceled");
    JsonNode order = sale.seen();
    assertThat(canceled.path("version")).isEqualTo(order.path("version"));
    assertThat(canceled.path("occurredAt")).isEqualTo(order.at("/cancellation/at"));
  }

  @Test
  void aPartialRequestThatNobodyAnswersCancelsItsLines() {
    Sale sale = Sale.in("Handling");
    Instant deadline =
        sale.marketplace
            .asksToCancel("r1", "[{'lineId':'a','quantity':1}]")
            .moved("AwaitingSeller")
            .instant("/request/deadline");
    Clock.moveTo(deadline.plus(Duration.ofDays(1)));
    JsonNode order = sale.seen();
    assertThat(order.path("stage").asText()).isEqualTo("Handling");
    assertThat(order.path("value").asLong()).isEqualTo(1500);
    JsonNode line = order.at("/lineCancellations/0");
    assertThat(line.path("decidedBy").asText()).isEqualTo("deadline");
    assertThat(line.path("origin").asText()).isEqualTo("customer");
    assertThat(Instant.parse(line.path("at").asText())).isEqualTo(deadline);
    assertThat(order.at("/requests/0/outcome").asText()).isEqualTo("expired");
    sale.seller.accepts("r1").alreadyDone("Handling");
    sale.seller.declines("r1").refused("REQUEST_CLOSED");
  }

  @Test
  void aSecondRequestHasADeadlineOfItsOwn() {
    Sale sale = Sale.in("AwaitingSeller");
    Instant first = Instant.parse(sale.seen().path("deadline").asText());
    sale.seller.declines("r1").moved("ReadyForHandling");
    Clock.advance(Duration.ofDays(1));
    Instant second =
        sale.marketplace.asksToCancel("r2").moved("AwaitingSeller").instant("/request/deadline");
    Clock.moveTo(first.plus(Duration.ofMinutes(5)));
    assertThat(sale.stage()).as("the first one's timer means nothing").isEqualTo("AwaitingSeller");
    Clock.moveTo(second);
    assertThat(sale.seen().at("/cancellation/requestId").asText()).isEqualTo("r2");
  }
}
