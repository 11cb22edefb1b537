package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The world is told each decision once, with what it needs to act. */
final class EventStory {

  @Test
  void theWholeLifeOfAnOrder() {
    Sale sale = Sale.unplaced();
    Instant ends = Clock.now().plus(Duration.ofMinutes(30));
    sale.placedAndPaid(Clock.now()).placed("InWindow");
    Clock.moveTo(ends.plus(Duration.ofMinutes(2)));
    sale.seller.startsHandling().moved("Handling");
    sale.marketplace.asksToCancel("r1").moved("AwaitingSeller");
    sale.seller.declines("r1").moved("Handling");
    sale.marketplace.asksToCancel("r2").moved("AwaitingSeller");
    sale.marketplace.withdraws("r2").moved("Handling");
    sale.seller.cancels("[{'lineId':'a','quantity':1}]").moved("Handling");
    sale.seller.invoices("NF-1", 1500).moved("Invoiced");
    sale.marketplace.reportsCancellation().moved("Invoiced");
    sale.seller.invoicesReturn("NF-2", 1500).moved("Returned");
    sale.marketplace.asksToCancel("r3").moved("Canceled");

    Events events = Events.of(sale.id);
    assertThat(events.names())
        .containsExactlyInAnyOrder(
            "OrderPlaced",
            "WindowClosed",
            "CancellationRequested",
            "CancellationDeclined",
            "CancellationRequested",
            "CancellationWithdrawn",
            "OrderPartlyCanceled",
            "OrderInvoiced",
            "CancellationConflict",
            "OrderInvoiced",
            "OrderCanceled");
    List<String> ids = events.envelopes().stream().map(e -> e.at("/detail/id").asText()).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> !id.isBlank());
    events.envelopes().forEach(event -> envelope(event, sale));
    Duration later = Duration.ofDays(40);
    Clock.advance(later);
    assertThat(Events.of(sale.id)).as("once, whatever fires later").isEqualTo(events);
  }

  @Test
  void repeatsAndRefusalsAreNoNews() {
    Sale sale = Sale.in("AwaitingSeller");
    sale.placed().alreadyDone("AwaitingSeller");
    sale.marketplace.asksToCancel("r1").alreadyDone("AwaitingSeller");
    sale.seller.ships().refused("CANCELLATION_PENDING");
    sale.seller.accepts("r1").moved("Canceled");
    sale.seller.accepts("r1").alreadyDone("Canceled");
    sale.seller.cancels().alreadyDone("Canceled");
    assertThat(Events.of(sale.id).names())
        .containsOnlyOnce("OrderPlaced", "CancellationRequested", "OrderCanceled");
  }

  @Test
  void whoRefundsAndRestocksNeedNotCallBack() {
    Sale sale = Sale.in("AwaitingSeller");
    Answer answer = sale.seller.accepts("r1").moved("Canceled");
    JsonNode canceled = Events.of(sale.id).only("OrderCanceled");
    assertThat(canceled.path("version").asLong()).isEqualTo(answer.version());
    assertThat(canceled.findValuesAsText("currency")).contains("BRL");
    assertThat(canceled.findValuesAsText("lineId")).containsExactlyInAnyOrder("a", "b");
    assertThat(canceled.findValuesAsText("quantity")).containsExactlyInAnyOrder("2", "1");
    assertThat(canceled.toString()).contains("2500").contains("changed my mind");
    assertThat(canceled.path("stageLeft").asText()).isEqualTo("ReadyForHandling");
  }

  @Test
  void aPartialCancelTellsItsShare() {
    Sale sale = Sale.in("InWindow");
    sale.marketplace.asksToCancel("r1", "[{'lineId':'a','quantity':1}]").moved("InWindow");
    JsonNode partly = Events.of(sale.id).only("OrderPartlyCanceled");
    assertThat(partly.findValuesAsText("lineId")).containsExactly("a");
    assertThat(partly.findValuesAsText("quantity")).containsExactly("1");
    assertThat(partly.toString()).contains("1000").contains("BRL");
    assertThat(partly.path("stageLeft").asText()).isEqualTo("InWindow");
  }

  private static void envelope(JsonNode event, Sale sale) {
    assertThat(event.path("source").asText()).isEqualTo("countermand");
    assertThat(Json.keys(event))
        .contains(
            "version", "id", "detail-type", "source", "time", "region", "resources", "detail");
    JsonNode detail = event.path("detail");
    assertThat(Json.keys(detail))
        .contains("id", "link", "orderId", "sellerOrderId", "version", "occurredAt", "by");
    assertThat(detail.path("link").asText()).isEqualTo(Link.ofNatives().id());
    assertThat(detail.path("sellerOrderId").asText()).isEqualTo(sale.sellerId);
    assertThat(detail.path("version").isIntegralNumber()).isTrue();
    Shapes.instant(detail.path("occurredAt"));
  }

  @Test
  void theWindowClosesOnceWhoeverNoticesFirst() {
    Sale.in("InWindow"); // so that nothing is cold when the clock counts
    Sale sale = Sale.unplaced();
    Instant ends = Clock.now().plusSeconds(2);
    sale.placedAndPaid(ends.minus(Duration.ofMinutes(30))).placed("InWindow");
    while (sale.stage().equals("InWindow")) {
      assertThat(Clock.now()).isBefore(ends.plusSeconds(20));
    }
    Clock.advance(Duration.ofMinutes(5));
    JsonNode closed = Events.of(sale.id).only("WindowClosed");
    assertThat(Instant.parse(closed.path("occurredAt").asText())).isEqualTo(ends);

    Sale canceled = Sale.in("InWindow");
    canceled.seller.cancels().moved("Canceled");
    Clock.advance(Duration.ofHours(1));
    assertThat(Events.of(canceled.id).names()).containsExactly("OrderPlaced", "OrderCanceled");
  }
}
