package countermand.core.rulebook;

import static countermand.core.RefusalCode.ALREADY_CANCELED;
import static countermand.core.RefusalCode.CANCELLATION_PENDING;
import static countermand.core.RefusalCode.INVALID_STAGE;
import static countermand.core.RequestOutcome.DECLINED;
import static countermand.core.telling.Endings.about;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Endings.saying;
import static countermand.core.telling.Facts.conflicts;
import static countermand.core.telling.Facts.request;
import static countermand.core.telling.Facts.stage;
import static countermand.core.telling.Orders.awaitingSeller;
import static countermand.core.telling.Orders.canceled;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.invoiced;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.reportShipment;
import static countermand.core.telling.Say.returnInvoice;
import static countermand.core.telling.Say.ship;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShippingTest {

  @Test
  void againIsAlreadyDoneForEver() {
    given(invoiced())
        .when("the shipment", ship())
        .then(movedTo("Shipped"))
        .when(ship())
        .then(alreadyDoneAs("the shipment"))
        .moved(returnInvoice("R-1", 100))
        .when(ship())
        .then(alreadyDoneAs("the shipment"), stage("Returned"))
        .moved(customerAsks("r1"))
        .when(ship())
        .then(alreadyDoneAs("the shipment"), stage("Canceled"));
  }

  @Test
  void askedAfterItWasReportedIsAlreadyDone() {
    given(handling())
        .when("the report", reportShipment())
        .when(ship())
        .then(alreadyDoneAs("the report"));
  }

  @Test
  void reportedAfterItWasAskedIsAlreadyDone() {
    given(handling()).when("the ask", ship()).when(reportShipment()).then(alreadyDoneAs("the ask"));
  }

  @Test
  void askedNamesTheOpenRequest() {
    given(awaitingSeller()).when(ship()).then(refused(CANCELLATION_PENDING), saying("r1"));
  }

  @Test
  void reportedDeclinesTheOpenRequest() {
    given(handling().moved(customerAsks("r1")))
        .when(reportShipment())
        .then(
            movedTo("Shipped"),
            about("r1"),
            request("r1", DECLINED),
            request("r1", r -> assertThat(r.closing().reason()).isEqualTo("shipped")),
            published("CancellationDeclined"),
            conflicts());
  }

  @Test
  void reportedForACanceledOrderIsAConflict() {
    given(canceled())
        .when("the report", reportShipment())
        .then(movedTo("Canceled"), conflicts("ReportShipment"), published("CancellationConflict"))
        .when(reportShipment())
        .then(alreadyDoneAs("the report"), conflicts("ReportShipment"));
  }

  @Test
  void aConflictIsNoShipment() {
    given(canceled().moved(reportShipment())).when(ship()).then(refused(ALREADY_CANCELED));
  }

  @Test
  void neverHappenedToAnOrderThatWasReturnedBeforeItLeft() {
    given(invoiced().moved(returnInvoice("R-1", 100)))
        .when(ship())
        .then(refused(INVALID_STAGE))
        .when(reportShipment())
        .then(movedTo("Returned"), conflicts("ReportShipment"));
  }
}
