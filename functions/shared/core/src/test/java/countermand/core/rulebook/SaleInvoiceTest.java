package countermand.core.rulebook;

import static countermand.core.RefusalCode.INVOICE_EXCEEDS_ORDER;
import static countermand.core.RefusalCode.INVOICE_NUMBER_TAKEN;
import static countermand.core.RefusalCode.INVOICE_VALUE_INVALID;
import static countermand.core.RefusalCode.IN_WINDOW;
import static countermand.core.RefusalCode.PAYMENT_PENDING;
import static countermand.core.RequestOutcome.DECLINED;
import static countermand.core.telling.Contents.line;
import static countermand.core.telling.Contents.worth;
import static countermand.core.telling.Endings.about;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.event;
import static countermand.core.telling.Endings.field;
import static countermand.core.telling.Endings.moved;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Endings.saying;
import static countermand.core.telling.Facts.order;
import static countermand.core.telling.Facts.request;
import static countermand.core.telling.Facts.stage;
import static countermand.core.telling.Links.WINDOW;
import static countermand.core.telling.Links.aTolerance;
import static countermand.core.telling.Moments.PLACED_AT;
import static countermand.core.telling.Moments.minutes;
import static countermand.core.telling.Moments.receipt;
import static countermand.core.telling.Orders.awaitingPayment;
import static countermand.core.telling.Orders.awaitingSeller;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Orders.invoiced;
import static countermand.core.telling.Orders.partlyInvoiced;
import static countermand.core.telling.Orders.readyForHandling;
import static countermand.core.telling.Say.all;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.finalSale;
import static countermand.core.telling.Say.returnInvoice;
import static countermand.core.telling.Say.sale;
import static countermand.core.telling.Say.ship;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Event;
import countermand.core.Invoice;
import countermand.core.InvoiceType;
import countermand.core.LineQuantity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaleInvoiceTest {

  @Test
  void sameNumberAndValueIsAlreadyDoneInEveryLaterStage() {
    given(readyForHandling())
        .when("the invoice", sale("S-1", 100))
        .then(movedTo("Invoiced"), published("OrderInvoiced"))
        .when(sale("S-1", 100))
        .then(alreadyDoneAs("the invoice"))
        .moved(returnInvoice("R-1", 100), customerAsks("r1"))
        .when(sale("S-1", 100))
        .then(alreadyDoneAs("the invoice"), stage("Canceled"));
  }

  @Test
  void sameNumberWithAnotherValueIsTaken() {
    given(invoiced().moved(returnInvoice("R-1", 100)))
        .when(sale("S-whole", 99))
        .then(refused(INVOICE_NUMBER_TAKEN), saying("S-whole"));
  }

  @Test
  void numbersAreUniqueAType() {
    given(readyForHandling().moved(sale("1", 100)))
        .when(returnInvoice("1", 60))
        .then(movedTo("Invoiced"));
  }

  @Test
  void stageComesBeforeValueAndSum() {
    given(inWindow()).when(sale("S-1", 0)).then(refused(IN_WINDOW));
    given(awaitingPayment()).when(sale("S-1", 900)).then(refused(PAYMENT_PENDING));
  }

  @Test
  void valueComesBeforeSum() {
    given(invoiced()).when(sale("S-2", 0)).then(refused(INVOICE_VALUE_INVALID), field("/value"));
  }

  @Test
  void valueIsAboveNothing() {
    given(readyForHandling()).when(sale("S-1", 0)).then(refused(INVOICE_VALUE_INVALID));
    given(readyForHandling()).when(sale("S-1", -1)).then(refused(INVOICE_VALUE_INVALID));
    given(readyForHandling()).when(sale("S-1", 1)).then(moved());
  }

  @Test
  void nothingIsAValueForAnOrderThatIsWorthNothingNow() {
    given(readyForHandling(worth(0, line("A", 1, 0))))
        .when(sale("S-1", -1))
        .then(refused(INVOICE_VALUE_INVALID))
        .when(sale("S-1", 0))
        .then(movedTo("Invoiced"));
  }

  @Test
  void anOrderThatLostItsValueIsWorthNothingNow() {
    given(inWindow(worth(30, line("A", 1, 30), line("gift", 1, 0))))
        .moved(customerAsks("r1", all("A")))
        .after(WINDOW)
        .when(sale("S-1", 0))
        .then(movedTo("Invoiced"));
  }

  @Test
  void sumStaysWithinTheValueAndTheTolerance() {
    given(partlyInvoiced()).when(sale("S-2", 72)).then(refused(INVOICE_EXCEEDS_ORDER));
    given(partlyInvoiced()).when(sale("S-2", 71)).then(movedTo("Invoiced"));
    given(readyForHandling())
        .on(aTolerance(5))
        .when(sale("S-1", 106))
        .then(refused(INVOICE_EXCEEDS_ORDER))
        .when(sale("S-1", 105))
        .then(moved());
  }

  @Test
  void ofAnOrderInvoicedInFullIsTooMuchWhateverTheStage() {
    given(readyForHandling().moved(finalSale("S-1", 20)))
        .when(sale("S-2", 1))
        .then(refused(INVOICE_EXCEEDS_ORDER))
        .moved(ship())
        .when(sale("S-2", 1))
        .then(refused(INVOICE_EXCEEDS_ORDER));
  }

  @Test
  void ofAShippedOrderLeavesItShipped() {
    given(partlyInvoiced().moved(ship()))
        .when(sale("S-2", 20))
        .then(movedTo("Shipped"))
        .when(sale("S-3", 50))
        .then(movedTo("Shipped"));
  }

  @Test
  void endsAnOpenRequestDeclined() {
    given(awaitingSeller())
        .when(sale("S-1", 30))
        .then(
            movedTo("PartlyInvoiced"),
            about("r1"),
            request("r1", DECLINED),
            request("r1", r -> assertThat(r.closing().reason()).isEqualTo("invoiced")),
            published("OrderInvoiced", "CancellationDeclined"));
  }

  @Test
  void isNotedWithAllThatItSays() {
    Instant issued = PLACED_AT.minus(minutes(1));
    given(readyForHandling())
        .when(
            new Command.NoteInvoice(
                InvoiceType.OUTPUT, "S-1", 30, issued, List.of(some("A", 1)), true))
        .then(
            order(o ->
                assertThat(o.invoices())
                    .containsExactly(
                        new Invoice(
                            InvoiceType.OUTPUT,
                            "S-1",
                            30,
                            issued,
                            List.of(new LineQuantity("A", 1)),
                            true,
                            receipt(2)))),
            event(
                Event.OrderInvoiced.class,
                e -> {
                  assertThat(e.number()).isEqualTo("S-1");
                  assertThat(e.type()).isEqualTo(InvoiceType.OUTPUT);
                }));
  }
}
