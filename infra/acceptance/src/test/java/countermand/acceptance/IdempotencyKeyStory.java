package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What moved is answered the same when its key comes again, whatever happened since. */
final class IdempotencyKeyStory {
  private static final String REPLAYED = "Idempotent-Replayed";

  @Test
  void theSameAnswerComesAgain() {
    Sale sale = Sale.in("ReadyForHandling");
    Answer first = sale.marketplace.keyed("k1").asksToCancel("r1").moved("AwaitingSeller");
    assertThat(first.header(REPLAYED)).isEmpty();
    sale.seller.accepts("r1").moved("Canceled");
    replayed(sale.marketplace.keyed("k1").asksToCancel("r1"), first);
    Clock.advance(Duration.ofHours(23));
    replayed(sale.marketplace.keyed("k1").asksToCancel("r1"), first);
  }

  @Test
  void aPlacementIs201Again() {
    Sale sale = Sale.unplaced();
    Answer first =
        sale.marketplace.keyed("k1").places(sale.content().toString()).placed("AwaitingPayment");
    sale.marketplace.approvesPayment().moved("InWindow");
    replayed(sale.marketplace.keyed("k1").places(sale.content().toString()), first);
  }

  @Test
  void bodiesAreComparedAsJson() {
    Sale sale = Sale.in("Handling");
    Answer first =
        sale.seller
            .keyed("k1")
            .posts("/cancellation", "{'reason':'x','lines':[{'lineId':'a','quantity':1}]}");
    first.moved("Handling");
    replayed(
        sale.seller
            .keyed("k1")
            .posts(
                "/cancellation",
                " { 'lines' : [ {'quantity':1, 'lineId':'a'} ],\n'reason':'\\u0078' } "),
        first);
    assertThat(sale.seen().path("lineCancellations")).hasSize(1);
    Answer empty = sale.seller.keyed("k2").posts("/shipment", "").moved("Shipped");
    replayed(sale.seller.keyed("k2").posts("/shipment", "{}"), empty);
  }

  @Test
  void aKeyIsForOneBodyAndOneRoute() {
    Sale sale = Sale.in("ReadyForHandling");
    Answer first = sale.seller.keyed("k1").startsHandling().moved("Handling");
    sale.seller.keyed("k1").ships().problem(422, "IDEMPOTENCY_KEY_REUSED");
    sale.seller.keyed("k1").cancels().problem(422, "IDEMPOTENCY_KEY_REUSED");
    assertThat(sale.version()).isEqualTo(first.version());
    Sale other = Sale.in("ReadyForHandling");
    other.seller.keyed("k1").ships().moved("Shipped");
  }

  @Test
  void withoutAKeyTheSameIsMeantAgain() {
    Sale sale = Sale.in("Handling");
    sale.seller.cancels("[{'lineId':'a','quantity':1}]").moved("Handling");
    sale.seller.cancels("[{'lineId':'a','quantity':1}]").moved("Handling");
    assertThat(sale.seen().at("/lines/0/canceled").asLong()).isEqualTo(2);
  }

  @Test
  void whatWasRefusedIsJudgedAnew() {
    Sale sale = Sale.in("AwaitingPayment");
    sale.seller.keyed("k1").startsHandling().refused("PAYMENT_PENDING");
    sale.marketplace.approvesPayment(Clock.now().minusSeconds(1800)).moved("ReadyForHandling");
    Answer moved = sale.seller.keyed("k1").startsHandling().moved("Handling");
    assertThat(moved.header(REPLAYED)).isEmpty();
    Answer done = sale.seller.keyed("k2").startsHandling().alreadyDone("Handling");
    assertThat(done.header(REPLAYED)).isEmpty();
    sale.seller.keyed("k2").ships().moved("Shipped");
  }

  @Test
  void badInputIsToldBeforeAnyKey() {
    Sale sale = Sale.in("ReadyForHandling");
    sale.seller.keyed("k1").startsHandling().moved("Handling");
    sale.seller.keyed("k1").posts("/handling", "{'x':1}").malformed("/x");
  }

  @Test
  void anOrderKeepsAHundredKeysAtLeast() {
    Sale sale = Sale.in("AwaitingPayment");
    Answer answer = place(sale, 1).moved("AwaitingPayment");
    int kept = 0;
    while (answer.status() == 200 && kept < 400) {
      kept++;
      answer = place(sale, kept + 1);
    }
    assertThat(kept).isGreaterThanOrEqualTo(100);
    answer.problem(429, "IDEMPOTENCY_KEYS_FULL");
    assertThat(Long.parseLong(answer.header("Retry-After"))).isPositive();
    assertThat(place(sale, 1).header(REPLAYED)).as("a key that is kept").isEqualTo("true");
    sale.marketplace.approvesPayment().moved("InWindow");
    Clock.advance(Duration.ofHours(25));
    sale.seller.keyed("k-new").startsHandling().moved("Handling");
  }

  private static Answer place(Sale sale, int value) {
    return sale.marketplace
        .keyed("k" + value)
        .places(sale.content().put("value", value).toString());
  }

  private static void replayed(Answer answer, Answer first) {
    assertThat(answer.header(REPLAYED)).as("%s", answer).isEqualTo("true");
    assertThat(answer.status()).isEqualTo(first.status());
    assertThat(answer.body()).as("%s", answer).isEqualTo(first.body());
    assertThat(answer.header("Content-Type")).isEqualTo(first.header("Content-Type"));
  }
}
