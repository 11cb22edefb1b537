package countermand.core.rulebook;

import static countermand.core.telling.Contents.line;
import static countermand.core.telling.Contents.worth;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Facts.order;
import static countermand.core.telling.Links.aTolerance;
import static countermand.core.telling.Orders.partlyInvoiced;
import static countermand.core.telling.Orders.readyForHandling;
import static countermand.core.telling.Say.all;
import static countermand.core.telling.Say.finalSale;
import static countermand.core.telling.Say.sale;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.ship;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Say.startHandling;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.InvoiceType;
import countermand.core.LineQuantity;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoicedInFullTest {

  @Test
  void bySum() {
    given(partlyInvoiced()).when(sale("S-2", 70)).then(movedTo("Invoiced"));
  }

  @Test
  void bySumWithinTheTolerance() {
    given(partlyInvoiced()).when(sale("S-2", 69)).then(movedTo("Invoiced"));
    given(partlyInvoiced()).when(sale("S-2", 68)).then(movedTo("PartlyInvoiced"));
    given(partlyInvoiced()).on(aTolerance(0)).when(sale("S-2", 69)).then(movedTo("PartlyInvoiced"));
  }

  @Test
  void byAFinalInvoice() {
    given(partlyInvoiced()).when(finalSale("S-2", 1)).then(movedTo("Invoiced"));
  }

  @Test
  void byLinesThatCoverAllThatIsLeft() {
    given(readyForHandling())
        .when(sale("S-1", 50, some("A", 2)))
        .then(movedTo("PartlyInvoiced"))
        .when(sale("S-2", 30, some("B", 1)))
        .then(movedTo("Invoiced"));
  }

  @Test
  void byLinesThatCoverWhatCancellationsLeft() {
    given(readyForHandling().moved(sellerCancels(some("A", 1))))
        .when(sale("S-1", 60, some("A", 1), all("B")))
        .then(movedTo("Invoiced"));
  }

  @Test
  void notByLinesThatLeaveAUnit() {
    given(readyForHandling())
        .when(sale("S-1", 50, some("A", 1), all("B")))
        .then(movedTo("PartlyInvoiced"));
  }

  @Test
  void aLineWithoutAQuantityIsAllThatIsNotInvoicedYet() {
    given(readyForHandling())
        .when(sale("S-1", 20, some("A", 1), all("A"), all("A"), all("X")))
        .then(
            order(o ->
                assertThat(o.invoices().getFirst().lines())
                    .containsExactly(new LineQuantity("A", 1), new LineQuantity("A", 1))))
        .when(sale("S-2", 20, all("A"), all("B")))
        .then(
            movedTo("Invoiced"),
            order(o ->
                assertThat(o.invoices().getLast().lines())
                    .containsExactly(new LineQuantity("B", 1))));
  }

  @Test
  void notWithoutASaleInvoice() {
    given(readyForHandling(worth(0, line("A", 1, 0))))
        .then(order(o -> assertThat(o.invoicedInFull(1)).isFalse()))
        .when(startHandling())
        .then(movedTo("Handling"));
  }

  @Test
  void notByAReturnInvoiceThatSaysFinal() {
    given(partlyInvoiced().moved(ship()))
        .moved(
            new Command.NoteInvoice(
                InvoiceType.INPUT, "R-1", 10, null, List.of(some("A", 2), some("B", 1)), true))
        .then(order(o -> assertThat(o.invoicedInFull(1)).isFalse()));
  }
}
