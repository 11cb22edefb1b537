package countermand.effects.notice;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Effect;
import countermand.core.Event;
import countermand.core.Heard;
import countermand.core.InvoiceType;
import countermand.core.Request;
import countermand.core.Side;
import countermand.effects.telling.Say;
import countermand.store.delivery.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A marketplace that has no words for a decline must have the invoice before it cancels. */
class UntoldDeclineTest {
  private final Office office = new Office();
  private final Event.Notice declined;
  private final Instant asked;

  UntoldDeclineTest() {
    office.courier.hearsInvoices(Duration.ofDays(30));
    office.order = office.tale.then(Say.decline()).order();
    declined = noticeOwed(office);
    asked = office.order.requests().stream().map(Request::requestedAt).findFirst().orElseThrow();
  }

  @Test
  void isListedAndLookedAtWhileThereIsTimeToAct() {
    Delivery decline = decline();
    assertThat(decline.status()).isEqualTo(Delivery.Status.UNTELLABLE);
    assertThat(decline.dueAt()).isEqualTo(asked.plus(Duration.ofDays(25)));
  }

  @Test
  void isAnAlarmOnce() {
    Delivery decline = decline();
    look(decline);
    assertThat(office.log).containsExactly("untold CancellationDeclined");
    assertThat(again(decline).status()).isEqualTo(Delivery.Status.UNTELLABLE);
    assertThat(again(decline).dueAt()).isNull();
    look(decline);
    assertThat(office.log).hasSize(1);
  }

  @Test
  void isToldByTheInvoiceThatTheMarketplaceTakes() {
    Delivery decline = decline();
    Delivery invoice = invoice();
    office.courier.answers(new Heard.Retry(null), 503, "");
    office.deliverer.attempt(invoice.key());
    assertThat(again(decline).status()).isEqualTo(Delivery.Status.UNTELLABLE);
    office.now = again(invoice).nextAt();
    office.deliverer.attempt(invoice.key());
    assertThat(again(decline).status()).isEqualTo(Delivery.Status.SUPERSEDED);
    assertThat(again(decline).dueAt()).isNull();
  }

  @Test
  void isToldAlsoByAnInvoiceThatWasTakenBeforeItWasOpened() {
    office.deliverer.attempt(invoice().key());
    assertThat(again(decline()).status()).isEqualTo(Delivery.Status.SUPERSEDED);
  }

  @Test
  void isSettledByTheSweepWhereTheInvoiceCouldNotDoIt() {
    Delivery decline = decline();
    Delivery invoice = invoice();
    office.deliveries.put(again(invoice).change().ended(Delivery.Status.DELIVERED).build());
    look(decline);
    assertThat(again(decline).status()).isEqualTo(Delivery.Status.SUPERSEDED);
    assertThat(office.log).isEmpty();
  }

  @Test
  void isToldByACancellationThatTheMarketplaceTakes() {
    Delivery decline = decline();
    office.deliverer.attempt(cancellation().key());
    assertThat(again(decline).status()).isEqualTo(Delivery.Status.SUPERSEDED);
  }

  @Test
  void isNoAlarmForAnOrderThatIsCanceled() {
    Delivery decline = decline();
    office.order = office.tale.then(Say.sellerCancels()).order();
    look(decline);
    assertThat(office.log).isEmpty();
    assertThat(again(decline).status()).isEqualTo(Delivery.Status.SUPERSEDED);
  }

  @Test
  void waitsForTheSweepWhereTheBooksCannotBeReadOnceTheInvoiceIsTaken() {
    Delivery decline = decline();
    Delivery invoice = invoice();
    office.deliveries.breakLists();
    office.deliverer.attempt(invoice.key());
    assertThat(again(invoice).status()).isEqualTo(Delivery.Status.DELIVERED);
    assertThat(again(decline).status()).isEqualTo(Delivery.Status.UNTELLABLE);
    assertThat(office.log)
        .containsExactly("the decline that it told was not settled: the list cannot be read");
  }

  @Test
  void needsNoLookWhereTheMarketplaceHasWordsForNothing() {
    Office silent = new Office();
    silent.courier.speechless();
    silent.order = silent.tale.then(Say.decline()).order();
    silent.desk.open(silent.tale.order(), "9.0", Side.MARKETPLACE, noticeOwed(silent));
    assertThat(silent.only().dueAt()).isNull();
  }

  private Delivery decline() {
    office.desk.open(office.tale.order(), "9.0", Side.MARKETPLACE, declined);
    return newest(Event.CancellationDeclined.class);
  }

  private Delivery cancellation() {
    office.order = office.tale.then(Say.sellerCancels()).order();
    office.desk.open(office.tale.order(), "10.0", Side.MARKETPLACE, noticeOwed(office));
    return newest(Event.OrderCanceled.class);
  }

  private static Event.Notice noticeOwed(Office office) {
    return office.tale.owed().stream()
        .filter(one -> one.effect() instanceof Effect.Notify)
        .map(one -> ((Effect.Notify) one.effect()).notice())
        .findFirst()
        .orElseThrow();
  }

  private Delivery invoice() {
    Event.Facts facts = declined.facts();
    Event.Notice invoiced =
        new Event.OrderInvoiced(
            new Event.Facts(
                facts.version() + 1,
                facts.at(),
                facts.by(),
                facts.stage(),
                "Invoiced",
                null,
                new UUID(0, 9)),
            InvoiceType.OUTPUT,
            "NF-1");
    office.order = office.tale.then(Say.sale("NF-1", 100)).order();
    office.desk.open(office.tale.order(), "10.0", Side.MARKETPLACE, invoiced);
    return newest(Event.OrderInvoiced.class);
  }

  private Delivery newest(Class<? extends Event.Notice> kind) {
    return office.deliveries.all().stream()
        .filter(one -> kind.isInstance(one.notice()))
        .findFirst()
        .orElseThrow();
  }

  private void look(Delivery decline) {
    office.now = asked.plus(Duration.ofDays(25));
    office.desk.lookAfter(decline.key(), asked.plus(Duration.ofDays(25)));
  }

  private Delivery again(Delivery delivery) {
    return office.deliveries.read(delivery.key()).orElseThrow();
  }
}
