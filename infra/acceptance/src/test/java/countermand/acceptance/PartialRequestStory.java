package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The marketplace asks for lines, or for some units of them. */
final class PartialRequestStory {

  @Test
  void inTheWindowLinesAreCancelledAtOnce() {
    Sale sale = Sale.in("InWindow");
    String ends = sale.seen().path("windowEnds").asText();
    Answer answer =
        sale.marketplace.asksToCancel("r1", "[{'lineId':'a','quantity':1}]").moved("InWindow");
    assertThat(answer.json().path("lines"))
        .isEqualTo(Json.read(Json.text("[{'lineId':'a','outcome':'canceled'}]")));
    assertThat(answer.text("/request/outcome")).isEqualTo("accepted");
    JsonNode order = sale.seen();
    assertThat(order.path("value").asLong()).isEqualTo(1500);
    assertThat(order.at("/lines/0/quantity").asLong()).as("as ordered").isEqualTo(2);
    assertThat(order.at("/lines/0/canceled").asLong()).isEqualTo(1);
    assertThat(order.path("windowEnds").asText()).isEqualTo(ends);
    assertThat(order.path("lineCancellations")).hasSize(1);
    JsonNode line = order.at("/lineCancellations/0");
    assertThat(line.path("lineId").asText() + line.path("quantity").asInt()).isEqualTo("a1");
    assertThat(line.path("origin").asText()).isEqualTo("customer");
    assertThat(line.path("decidedBy").asText()).isEqualTo("rule");
    assertThat(line.path("reason").asText()).isEqualTo("changed my mind");
    assertThat(line.path("receipt").asText()).isEqualTo(answer.receipt());
    assertThat(sale.marketplace.asksToCancel("r1").alreadyDone("InWindow").receipt())
        .isEqualTo(answer.receipt());
  }

  @Test
  void eachLineGetsAVerdictOfItsOwn() {
    Sale sale = Sale.in("Handling");
    String lines =
        "[{'lineId':'a','quantity':1},{'lineId':'zz'},{'lineId':'b','quantity':2},"
            + "{'lineId':'a','quantity':1},{'lineId':'a'}]";
    Answer answer = sale.marketplace.asksToCancel("r1", lines).moved("AwaitingSeller");
    assertThat(Json.column(answer.json().path("lines"), "lineId"))
        .containsExactly("a", "zz", "b", "a", "a");
    assertThat(Json.column(answer.json().path("lines"), "outcome"))
        .containsExactly("requested", "refused", "refused", "requested", "refused");
    assertThat(Json.column(answer.json().path("lines"), "code"))
        .containsExactly(
            "", "LINE_NOT_FOUND", "QUANTITY_EXCEEDS_REMAINING", "", "QUANTITY_EXCEEDS_REMAINING");
    JsonNode request = sale.seen().at("/requests/0");
    assertThat(Json.column(request.path("lines"), "lineId"))
        .as("the good ones only")
        .containsOnly("a");

    sale.seller.accepts("r1").moved("Handling");
    JsonNode order = sale.seen();
    assertThat(order.at("/lines/0/canceled").asLong()).isEqualTo(2);
    assertThat(order.path("value").asLong()).isEqualTo(500);
    assertThat(Json.column(order.path("lineCancellations"), "decidedBy")).containsOnly("seller");
    assertThat(Json.column(order.path("lineCancellations"), "origin")).containsOnly("customer");
    assertThat(order.at("/requests/0/outcome").asText()).isEqualTo("accepted");
  }

  @Test
  void withoutAGoodLineNothingIsAsked() {
    Sale sale = Sale.in("Handling");
    sale.marketplace
        .asksToCancel("r1", "[{'lineId':'zz'},{'lineId':'a','quantity':3}]")
        .refused("NO_LINE_CANCELED");
    assertThat(sale.seen().path("requests")).isEmpty();
    sale.marketplace.asksToCancel("r1", "[{'lineId':'a'}]").moved("AwaitingSeller");
  }

  @Test
  void aWholeRequestReplacesAPartialOneOfTheSameOrigin() {
    Sale sale = Sale.in("Handling");
    Answer partial =
        sale.marketplace.asksToCancel("r1", "[{'lineId':'a'}]").moved("AwaitingSeller");
    Clock.advance(Duration.ofHours(1));
    sale.marketplace.asks("{'requestId':'r2'}").refused("REQUEST_ALREADY_OPEN");
    Answer whole = sale.marketplace.asksToCancel("r2").moved("AwaitingSeller");
    assertThat(whole.text("/request/deadline"))
        .as("stays")
        .isEqualTo(partial.text("/request/deadline"));
    assertThat(Json.column(sale.seen().path("requests"), "outcome"))
        .containsExactly("superseded", "open");
    sale.marketplace.asksToCancel("r1").alreadyDone("AwaitingSeller");
    sale.seller.declines("r2").moved("Handling");
    sale.seller.declines("r1").refused("REQUEST_CLOSED");
  }

  @Test
  void allLinesAreTheOrder() {
    Sale sale = Sale.in("InWindow");
    Answer answer =
        sale.marketplace.asksToCancel("r1", "[{'lineId':'a'},{'lineId':'b'}]").moved("Canceled");
    assertThat(Json.column(answer.json().path("lines"), "outcome"))
        .containsExactly("canceled", "canceled");
    JsonNode order = sale.seen();
    assertThat(order.at("/cancellation/decidedBy").asText()).isEqualTo("rule");
    assertThat(order.at("/cancellation/requestId").asText()).isEqualTo("r1");
    assertThat(Json.column(order.path("lines"), "canceled")).containsExactly("2", "1");
    assertThat(order.path("value").asLong()).as("their prices come off").isEqualTo(0);
  }

  @Test
  void unpricedLinesLeaveTheValueAndNothingGoesBelowZero() {
    Sale sale = Sale.unplaced();
    sale.marketplace
        .places(
            "{'value':300,'lines':[{'lineId':'free','quantity':3},"
                + "{'lineId':'dear','quantity':2,'unitPrice':200}]}")
        .placed("AwaitingPayment");
    sale.marketplace
        .asksToCancel("r1", "[{'lineId':'free','quantity':2}]")
        .moved("AwaitingPayment");
    assertThat(sale.seen().path("value").asLong()).isEqualTo(300);
    sale.marketplace.asksToCancel("r2", "[{'lineId':'dear'}]").moved("AwaitingPayment");
    assertThat(sale.seen().path("value").asLong()).isZero();
  }

  @Test
  void fiftyRequestsAreEnough() {
    Sale sale = Sale.in("Handling");
    for (int i = 1; i <= 50; i++) {
      sale.marketplace.asksToCancel("r" + i, "[{'lineId':'a'}]").moved("AwaitingSeller");
      if (i < 50) {
        sale.marketplace.withdraws("r" + i).moved("Handling");
      }
    }
    sale.marketplace.asksToCancel("whole").moved("AwaitingSeller");
    sale.seller.declines("whole").moved("Handling");
    sale.marketplace.asksToCancel("one more").refused("REQUEST_LIMIT_REACHED");
    JsonNode order = sale.seen();
    assertThat(order.path("requests")).hasSize(51);
    // Placed, paid and handled; 50 asked and 49 withdrawn; replaced, declined: none is forgotten.
    assertThat(order.path("history")).hasSize(104);
    assertThat(order.at("/history/0/command").asText()).isEqualTo("PlaceOrder");
  }
}
