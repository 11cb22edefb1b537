package countermand.core.rulebook;

import static countermand.core.RefusalCode.INVALID_STAGE;
import static countermand.core.RefusalCode.INVOICE_NUMBER_TAKEN;
import static countermand.core.RefusalCode.INVOICE_VALUE_INVALID;
import static countermand.core.RefusalCode.RETURN_EXCEEDS_INVOICES;
import static countermand.core.telling.Contents.line;
import static countermand.core.telling.Contents.worth;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Orders.invoiced;
import static countermand.core.telling.Orders.partlyInvoiced;
import static countermand.core.telling.Orders.readyForHandling;
import static countermand.core.telling.Orders.returned;
import static countermand.core.telling.Orders.shipped;
import static countermand.core.telling.Say.returnGoods;
import static countermand.core.telling.Say.returnInvoice;
import static countermand.core.telling.Say.sale;
import static countermand.core.telling.Say.ship;
import static countermand.core.telling.Story.given;

import org.junit.jupiter.api.Test;

class ReturnInvoiceTest {

  @Test
  void inPartLeavesTheStage() {
    given(shipped())
        .when("the first", returnInvoice("R-1", 60))
        .then(movedTo("Shipped"), published("OrderInvoiced"))
        .when(returnInvoice("R-1", 60))
        .then(alreadyDoneAs("the first"))
        .when(returnInvoice("R-2", 40))
        .then(movedTo("Returned"));
  }

  @Test
  void sumStaysWithinTheSales() {
    given(invoiced())
        .when(returnInvoice("R-1", 101))
        .then(refused(RETURN_EXCEEDS_INVOICES))
        .moved(returnInvoice("R-1", 60))
        .when(returnInvoice("R-2", 41))
        .then(refused(RETURN_EXCEEDS_INVOICES))
        .when(returnInvoice("R-2", 40))
        .then(movedTo("Returned"));
  }

  @Test
  void sameNumberWithAnotherValueIsTaken() {
    given(returned()).when(returnInvoice("R-whole", 1)).then(refused(INVOICE_NUMBER_TAKEN));
  }

  @Test
  void valueIsAboveNothing() {
    given(shipped()).when(returnInvoice("R-1", 0)).then(refused(INVOICE_VALUE_INVALID));
  }

  @Test
  void stageComesBeforeValue() {
    given(partlyInvoiced()).when(returnInvoice("R-1", 0)).then(refused(INVALID_STAGE));
  }

  @Test
  void coveringAllSalesOfAnOrderNotInvoicedInFullLeavesItShipped() {
    given(partlyInvoiced().moved(ship()))
        .when(returnInvoice("R-1", 30))
        .then(movedTo("Shipped"))
        .when(returnGoods())
        .then(movedTo("Returned"));
  }

  @Test
  void ofNothingReturnsAnOrderWorthNothing() {
    given(readyForHandling(worth(0, line("A", 1, 0))).moved(sale("S-1", 0)))
        .when(returnInvoice("R-1", 0))
        .then(movedTo("Returned"));
  }

  @Test
  void ofNothingDoesNotReturnWhatWasNeverInvoiced() {
    given(readyForHandling(worth(0, line("A", 1, 0))).moved(ship()))
        .when(returnInvoice("R-1", 0))
        .then(movedTo("Shipped"));
  }
}
