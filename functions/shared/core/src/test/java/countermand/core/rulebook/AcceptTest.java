package countermand.core.rulebook;

import static countermand.core.RefusalCode.REQUEST_CLOSED;
import static countermand.core.RequestOutcome.ACCEPTED;
import static countermand.core.RequestOutcome.EXPIRED;
import static countermand.core.telling.Endings.about;
import static countermand.core.telling.Endings.alreadyDone;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Facts.canceledBecauseOf;
import static countermand.core.telling.Facts.canceledWithReceiptOf;
import static countermand.core.telling.Facts.lastMove;
import static countermand.core.telling.Facts.left;
import static countermand.core.telling.Facts.lineCancellations;
import static countermand.core.telling.Facts.order;
import static countermand.core.telling.Facts.request;
import static countermand.core.telling.Facts.stage;
import static countermand.core.telling.Facts.value;
import static countermand.core.telling.Moments.days;
import static countermand.core.telling.Orders.awaitingSeller;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Say.accept;
import static countermand.core.telling.Say.all;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.decline;
import static countermand.core.telling.Say.marketplaceAsks;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Say.withdraw;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.DecidedBy;
import countermand.core.Origin;
import org.junit.jupiter.api.Test;

class AcceptTest {

  @Test
  void grantsAWholeRequest() {
    given(awaitingSeller())
        .when("the accept", accept("r1"))
        .then(
            movedTo("Canceled"),
            about("r1"),
            request("r1", ACCEPTED),
            canceledBecauseOf(Origin.CUSTOMER, DecidedBy.SELLER, "changed mind"),
            canceledWithReceiptOf("the accept"),
            order(o -> assertThat(o.cancellation().requestId()).isEqualTo("r1")),
            lastMove(move -> assertThat(move.reason()).isEqualTo("changed mind")),
            published("OrderCanceled"))
        .when(accept())
        .then(alreadyDoneAs("the accept"))
        .when(accept("r9"))
        .then(alreadyDoneAs("the accept"));
  }

  @Test
  void grantsAPartialRequestAndTheStageResumes() {
    given(handling().moved(marketplaceAsks("r1", some("A", 1))))
        .when("the accept", accept())
        .then(
            movedTo("Handling"),
            about("r1"),
            request("r1", ACCEPTED),
            lineCancellations("1 A MARKETPLACE SELLER"),
            value(70),
            published("OrderPartlyCanceled"))
        .when(accept())
        .then(alreadyDoneAs("the accept"), left("A", 1));
  }

  @Test
  void ofAllLinesCancelsTheOrder() {
    given(handling().moved(marketplaceAsks("r1", all("A"), all("B"))))
        .when(accept())
        .then(
            movedTo("Canceled"),
            request("r1", ACCEPTED),
            canceledBecauseOf(Origin.MARKETPLACE, DecidedBy.SELLER, "changed mind"));
  }

  @Test
  void ofAnExpiredOneIsAlreadyDone() {
    given(awaitingSeller())
        .after(days(31))
        .when(accept("r1"))
        .then(alreadyDone(), about("r1"), request("r1", EXPIRED));
    given(handling().moved(customerAsks("r1", some("A", 1))))
        .after(days(31))
        .when(accept())
        .then(alreadyDone(), stage("Handling"));
  }

  @Test
  void ofADeclinedOneIsClosed() {
    given(awaitingSeller().moved(decline())).when(accept("r1")).then(refused(REQUEST_CLOSED));
    given(awaitingSeller().moved(withdraw())).when(accept()).then(refused(REQUEST_CLOSED));
  }

  @Test
  void ofADeclinedOneIsDoneOnceTheOrderIsCanceled() {
    given(awaitingSeller().moved(decline()))
        .when("the cancel", sellerCancels())
        .when(accept("r1"))
        .then(alreadyDoneAs("the cancel"));
  }
}
