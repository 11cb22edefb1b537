package countermand.core.rulebook;

import static countermand.core.Side.MARKETPLACE;
import static countermand.core.telling.Contents.line;
import static countermand.core.telling.Contents.worth;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.event;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Endings.told;
import static countermand.core.telling.Facts.lastMove;
import static countermand.core.telling.Facts.left;
import static countermand.core.telling.Facts.order;
import static countermand.core.telling.Facts.value;
import static countermand.core.telling.Links.aPausedLink;
import static countermand.core.telling.Orders.awaitingPayment;
import static countermand.core.telling.Orders.withoutLines;
import static countermand.core.telling.Say.approvePayment;
import static countermand.core.telling.Say.finalSale;
import static countermand.core.telling.Say.returnInvoice;
import static countermand.core.telling.Say.sale;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.ship;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Event;
import countermand.core.MarketplaceStatus;
import countermand.core.RefusalCode;
import countermand.core.telling.Check;
import countermand.core.telling.Links;
import countermand.core.telling.Moments;
import countermand.core.telling.Story;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is in an order that was placed without lines. */
class ContentReportTest {
  private static final Instant PAID = Moments.PLACED_AT.minus(Moments.days(7));

  private static Command filled(@Nullable Instant paidAt) {
    return new Command.ReportContent(worth(100, line("A", 2, 50)), paidAt);
  }

  @Test
  void isAskedForWhereAnOrderIsPlacedWithoutLines() {
    given(withoutLines()).then(published("OrderPlaced"), told(MARKETPLACE));
    given(awaitingPayment()).then(published("OrderPlaced"), told());
  }

  @Test
  void isAskedForAgainWithEachLaterStatusUntilItIsKnown() {
    given(withoutLines())
        .when(paid(1))
        .then(movedTo("InWindow"), told())
        .when(paid(2))
        .then(movedTo("InWindow"), told(MARKETPLACE))
        .moved(filled(null))
        .when(paid(3))
        .then(movedTo("InWindow"), told());
  }

  private static Command paid(int asOf) {
    return new Command.ReportStatus(MarketplaceStatus.PAID, Moments.PLACED_AT.plusSeconds(asOf));
  }

  @Test
  void isTakenOnce() {
    given(withoutLines())
        .when(filled(null))
        .then(movedTo("AwaitingPayment"), published(), told(), value(100), left("A", 2))
        .then(lastMove(move -> assertThat(move.reason()).isNull()))
        .when(filled(PAID))
        .then(alreadyDoneAs("the placement"))
        .when(new Command.ReportContent(worth(30, line("B", 1, 30)), null))
        .then(alreadyDoneAs("the placement"), value(100));
  }

  @Test
  void isNoReplacement() {
    given(awaitingPayment()).when(filled(null)).then(alreadyDoneAs("the placement"));
    given(withoutLines())
        .when(new Command.ReportContent(new Content(5, null, null, null, List.of()), null))
        .then(alreadyDoneAs("the placement"), value(0));
  }

  @Test
  void aPaymentIsNotedAndNothingFollows() {
    given(withoutLines())
        .when(filled(PAID))
        .then(movedTo("AwaitingPayment"))
        .then(lastMove(move -> assertThat(move.reason()).isEqualTo("paid at " + PAID)));
  }

  @Test
  void isTakenInEveryStageAndOnAPausedLink() {
    given(withoutLines()).moved(approvePayment()).when(filled(null)).then(movedTo("InWindow"));
    given(withoutLines())
        .moved(sellerCancels())
        .when(filled(null))
        .then(movedTo("Canceled"), left("A", 0));
    given(withoutLines()).on(aPausedLink()).when(filled(null)).then(movedTo("AwaitingPayment"));
  }

  @Test
  void invoicesThatAreInFullByThenAreAll() {
    assertInvoiced(sale("S-1", 100), "Invoiced");
    assertInvoiced(sale("S-1", 99), "Invoiced");
    assertInvoiced(sale("S-1", 98), "PartlyInvoiced");
    assertInvoiced(sale("S-1", 30, some("A", 2)), "Invoiced");
    assertInvoiced(finalSale("S-1", 30), "Invoiced");
    assertInvoiced(sale("S-1", 300), "Invoiced");
  }

  private static void assertInvoiced(Command sale, String stage) {
    given(withoutLines())
        .moved(approvePayment())
        .after(Links.WINDOW)
        .when(sale)
        .then(movedTo("PartlyInvoiced"))
        .when(filled(null))
        .then(movedTo(stage), published(), told());
  }

  @Test
  void whatHasComeBackInFullByThenIsReturned() {
    Story shipped =
        given(withoutLines())
            .moved(approvePayment())
            .after(Links.WINDOW)
            .moved(sale("S-1", 60), sale("S-2", 40), ship(), returnInvoice("R-1", 60));
    given(shipped)
        .when(returnInvoice("R-2", 40))
        .then(movedTo("Shipped"))
        .when(filled(null))
        .then(movedTo("Returned"), published(), told());
  }

  @Test
  void whatHasNotComeBackInFullStaysShipped() {
    assertShipped(sale("S-1", 100), returnInvoice("R-1", 99));
    assertShipped(sale("S-1", 98), returnInvoice("R-1", 98));
    assertShipped(sale("S-1", 100));
    assertShipped();
  }

  private static void assertShipped(Command... invoices) {
    given(withoutLines())
        .moved(approvePayment())
        .after(Links.WINDOW)
        .moved(ship())
        .moved(invoices)
        .when(filled(null))
        .then(movedTo("Shipped"));
  }

  @Test
  void untilThenNobodyKnowsWhatACancellationIsWorth() {
    given(withoutLines()).when(sellerCancels()).then(amount(null));
    given(awaitingPayment(worth(7))).when(sellerCancels()).then(amount(7L));
    given(awaitingPayment(worth(0, line("A", 1, 0)))).when(sellerCancels()).then(amount(0L));
    given(withoutLines()).moved(filled(null)).when(sellerCancels()).then(amount(100L));
  }

  @Test
  void tellsWhatACanceledOrderWasWorth() {
    given(withoutLines())
        .moved(sellerCancels())
        .then(order(order -> assertThat(order.knownValue()).isNull()))
        .when(filled(null))
        .then(order(order -> assertThat(order.knownValue()).isEqualTo(100)));
  }

  private static Check amount(@Nullable Long amount) {
    return event(Event.OrderCanceled.class, e -> assertThat(e.amount()).isEqualTo(amount));
  }

  @Test
  void untilThenOnlyTheWholeIsJudged() {
    given(withoutLines())
        .moved(approvePayment())
        .when(sellerCancels(some("A", 1)))
        .then(refused(RefusalCode.NO_LINE_CANCELED))
        .moved(filled(null))
        .when(sellerCancels(some("A", 1)))
        .then(movedTo("InWindow"), left("A", 1), value(50));
  }
}
