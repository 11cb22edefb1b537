package countermand.core.rulebook;

import static countermand.core.RefusalCode.NO_LINE_CANCELED;
import static countermand.core.telling.Contents.line;
import static countermand.core.telling.Contents.unpriced;
import static countermand.core.telling.Contents.worth;
import static countermand.core.telling.Endings.lines;
import static countermand.core.telling.Endings.moved;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Facts.conflicts;
import static countermand.core.telling.Facts.left;
import static countermand.core.telling.Facts.value;
import static countermand.core.telling.Orders.partlyInvoiced;
import static countermand.core.telling.Orders.readyForHandling;
import static countermand.core.telling.Say.all;
import static countermand.core.telling.Say.sale;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.sellerHasCanceled;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Story.given;

import org.junit.jupiter.api.Test;

class SellerCancelsInvoicedLinesTest {

  @Test
  void aLineWithoutAPriceIsInvoiced() {
    given(partlyInvoiced(worth(100, unpriced("A", 2), line("B", 2, 20))))
        .when(sellerCancels(some("A", 1), some("B", 1)))
        .then(moved(), lines("A LINE_INVOICED", "B CANCELED"), value(80));
  }

  @Test
  void aPriceOfNothingIsAPrice() {
    given(partlyInvoiced(worth(100, line("gift", 1, 0), line("B", 2, 50))))
        .when(sellerCancels(all("gift")))
        .then(movedTo("PartlyInvoiced"), value(100));
  }

  @Test
  void theValueCannotGoBelowTheSales() {
    given(readyForHandling().moved(sale("S-1", 61)))
        .when(sellerCancels(all("B")))
        .then(refused(NO_LINE_CANCELED), lines("B LINE_INVOICED"));
  }

  @Test
  void theValueMayComeDownToTheSalesWhichAreThenInFull() {
    given(readyForHandling().moved(sale("S-1", 60)))
        .when(sellerCancels(all("B")))
        .then(movedTo("Invoiced"), value(60), published("OrderPartlyCanceled"));
  }

  @Test
  void theUnitsThatInvoicesNameStay() {
    given(readyForHandling().moved(sale("S-1", 10, some("A", 1))))
        .when(sellerCancels(some("A", 2)))
        .then(refused(NO_LINE_CANCELED), lines("A LINE_INVOICED"))
        .when(sellerCancels(some("A", 1)))
        .then(movedTo("PartlyInvoiced"), left("A", 1));
  }

  @Test
  void somethingOfTheOrderStays() {
    given(readyForHandling(worth(1000, line("A", 1, 1), line("B", 1, 1))).moved(sale("S-1", 10)))
        .when(sellerCancels(all("A"), all("B")))
        .then(movedTo("PartlyInvoiced"), lines("A CANCELED", "B LINE_INVOICED"));
  }

  @Test
  void eachIsJudgedAgainstWhatTheOnesBeforeItLeft() {
    given(readyForHandling().moved(sale("S-1", 40)))
        .when(sellerCancels(some("A", 1), some("A", 1), some("B", 1)))
        .then(movedTo("Invoiced"), lines("A CANCELED", "A CANCELED", "B LINE_INVOICED"), value(40));
  }

  @Test
  void theLinesLeftMayThenBeCoveredByTheInvoices() {
    given(readyForHandling().moved(sale("S-1", 20, all("A"))))
        .when(sellerCancels(all("B")))
        .then(movedTo("Invoiced"), value(60));
  }

  @Test
  void quantityAndNameAreJudgedFirst() {
    given(partlyInvoiced())
        .when(sellerCancels(some("A", 9), some("X", 1)))
        .then(refused(NO_LINE_CANCELED), lines("A QUANTITY_EXCEEDS_REMAINING", "X LINE_NOT_FOUND"));
  }

  @Test
  void aReportIsJudgedTheSame() {
    given(readyForHandling().moved(sale("S-1", 60)))
        .when(sellerHasCanceled(all("B"), some("A", 1)))
        .then(
            movedTo("Invoiced"),
            lines("B CANCELED", "A LINE_INVOICED"),
            conflicts("ReportSellerCancellation"));
  }
}
