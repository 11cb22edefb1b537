package countermand.core.rulebook;

import static countermand.core.MarketplaceStatus.CANCELED;
import static countermand.core.MarketplaceStatus.CANCELLATION_REQUESTED;
import static countermand.core.MarketplaceStatus.PAID;
import static countermand.core.MarketplaceStatus.SHIPPED;
import static countermand.core.MarketplaceStatus.UNPAID;
import static countermand.core.telling.Endings.alreadyDone;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Facts.conflicts;
import static countermand.core.telling.Facts.request;
import static countermand.core.telling.Facts.requests;
import static countermand.core.telling.Links.aPausedLink;
import static countermand.core.telling.Orders.awaitingPayment;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.invoiced;
import static countermand.core.telling.Say.decline;
import static countermand.core.telling.Story.given;

import countermand.core.Command;
import countermand.core.Ids;
import countermand.core.MarketplaceStatus;
import countermand.core.RefusalCode;
import countermand.core.RequestOutcome;
import countermand.core.telling.Moments;
import countermand.core.telling.Orders;
import org.junit.jupiter.api.Test;

/** Where an order stands at its marketplace, told late and out of order. */
class StatusReportTest {

  private static Command report(MarketplaceStatus status, int asOf) {
    return new Command.ReportStatus(status, Moments.PLACED_AT.plusSeconds(asOf));
  }

  private static String requestAsOf(int asOf) {
    return Ids.requestAsOf(Orders.IDS, Moments.PLACED_AT.plusSeconds(asOf));
  }

  @Test
  void saysThatItIsPaid() {
    given(awaitingPayment()).when(report(UNPAID, 1)).then(movedTo("AwaitingPayment"));
    given(awaitingPayment())
        .when(report(PAID, 1))
        .then(movedTo("InWindow"), published())
        .when(report(PAID, 1))
        .then(alreadyDone())
        .when(report(PAID, 2))
        .then(movedTo("InWindow"));
  }

  @Test
  void asksForACancellationUntilItIsAnswered() {
    given(handling())
        .when(report(CANCELLATION_REQUESTED, 1))
        .then(movedTo("AwaitingSeller"), published("CancellationRequested"))
        .when(report(CANCELLATION_REQUESTED, 2))
        .then(movedTo("AwaitingSeller"), requests(1))
        .when(decline())
        .then(movedTo("Handling"))
        .when(report(PAID, 3))
        .then(movedTo("Handling"), request(requestAsOf(1), RequestOutcome.DECLINED))
        .when(report(CANCELLATION_REQUESTED, 4))
        .then(movedTo("AwaitingSeller"), requests(2));
  }

  @Test
  void takesTheRequestBack() {
    given(handling())
        .when(report(CANCELLATION_REQUESTED, 1))
        .when(report(PAID, 2))
        .then(
            movedTo("Handling"),
            published("CancellationWithdrawn"),
            request(requestAsOf(1), RequestOutcome.WITHDRAWN))
        .when(report(CANCELLATION_REQUESTED, 1))
        .then(alreadyDone());
  }

  @Test
  void isNoNewsWhereItIsOlder() {
    given(handling())
        .when(report(PAID, 5))
        .when(report(CANCELLATION_REQUESTED, 4))
        .then(alreadyDone(), requests(0))
        .when(report(SHIPPED, 5))
        .then(alreadyDone());
  }

  @Test
  void cancelsAtAnyAge() {
    given(handling())
        .when(report(PAID, 5))
        .when(report(CANCELED, 4))
        .then(movedTo("Canceled"))
        .when(report(CANCELED, 6))
        .then(movedTo("Canceled"), published())
        .when(report(CANCELED, 6))
        .then(alreadyDone());
    given(handling())
        .when(report(CANCELLATION_REQUESTED, 1))
        .when(report(CANCELED, 2))
        .then(movedTo("Canceled"), request(requestAsOf(1), RequestOutcome.ACCEPTED));
  }

  @Test
  void shipsWhateverIsAsked() {
    given(handling())
        .when(report(CANCELLATION_REQUESTED, 1))
        .when(report(SHIPPED, 2))
        .then(movedTo("Shipped"), request(requestAsOf(1), RequestOutcome.DECLINED));
    given(handling())
        .when(report(CANCELED, 1))
        .when(report(SHIPPED, 2))
        .then(movedTo("Canceled"), conflicts("ReportShipment"));
  }

  @Test
  void isAConflictWhereTheRulesSayNo() {
    given(invoiced())
        .when(report(CANCELLATION_REQUESTED, 1))
        .then(
            movedTo("Invoiced"),
            conflicts("RequestCancellation"),
            published("CancellationConflict"),
            requests(0));
  }

  @Test
  void waitsForALinkThatIsPaused() {
    given(handling())
        .on(aPausedLink())
        .when(report(CANCELLATION_REQUESTED, 1))
        .then(refused(RefusalCode.LINK_PAUSED), requests(0));
  }
}
