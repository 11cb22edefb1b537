package countermand.core.rulebook;

import static countermand.core.RefusalCode.ORDER_DIFFERS;
import static countermand.core.RequestOutcome.ACCEPTED;
import static countermand.core.RequestOutcome.WITHDRAWN;
import static countermand.core.telling.Endings.about;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Facts.canceledBecauseOf;
import static countermand.core.telling.Facts.canceledWithReceiptOf;
import static countermand.core.telling.Facts.conflicts;
import static countermand.core.telling.Facts.lastMove;
import static countermand.core.telling.Facts.notCanceled;
import static countermand.core.telling.Facts.request;
import static countermand.core.telling.Facts.requests;
import static countermand.core.telling.Facts.stage;
import static countermand.core.telling.Facts.version;
import static countermand.core.telling.Links.WINDOW;
import static countermand.core.telling.Moments.PLACED_AT;
import static countermand.core.telling.Moments.days;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Orders.placed;
import static countermand.core.telling.Orders.withoutLines;
import static countermand.core.telling.Say.approvePayment;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.marketplaceHasCanceled;
import static countermand.core.telling.Say.place;
import static countermand.core.telling.Say.placeAs;
import static countermand.core.telling.Say.reportShipment;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Actor;
import countermand.core.Content;
import countermand.core.DecidedBy;
import countermand.core.Mark;
import countermand.core.Origin;
import countermand.core.Side;
import countermand.core.telling.Contents;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WaitingMarkTest {
  private static final Content USUAL = Contents.usual();
  private static final Mark OF_THE_CUSTOMER =
      new Mark(
          Side.MARKETPLACE, Origin.CUSTOMER, "changed mind", "r1", PLACED_AT.minus(days(1)), false);
  private static final Mark OF_THE_SELLER =
      new Mark(Side.SELLER, Origin.SELLER, "no stock", null, PLACED_AT.minus(days(1)), false);

  private static Mark left(Mark mark, Instant at) {
    return new Mark(mark.side(), mark.origin(), mark.reason(), mark.requestId(), at, mark.closed());
  }

  @Test
  void cancelsTheOrderAsItIsPlaced() {
    given(placed(place(USUAL), OF_THE_CUSTOMER))
        .then(
            movedTo("Canceled"),
            canceledBecauseOf(Origin.CUSTOMER, DecidedBy.RULE, "changed mind"),
            canceledWithReceiptOf("the placement"),
            request("r1", ACCEPTED),
            request("r1", r -> assertThat(r.requestedAt()).isEqualTo(PLACED_AT.minus(days(1)))),
            version(2),
            lastMove(move -> {
              assertThat(move.command()).isEqualTo("MeetMark");
              assertThat(move.by()).isEqualTo(Actor.RULE);
              assertThat(move.reason()).isEqualTo("changed mind");
            }),
            published("OrderPlaced", "OrderCanceled"));
  }

  @Test
  void ofASellerNamesNoRequest() {
    given(placed(place(USUAL), OF_THE_SELLER))
        .then(
            movedTo("Canceled"),
            requests(0),
            canceledBecauseOf(Origin.SELLER, DecidedBy.RULE, "no stock"));
  }

  @Test
  void meetsAnApprovalAsWell() {
    given(placed(place(USUAL, PLACED_AT), OF_THE_CUSTOMER))
        .then(
            movedTo("Canceled"),
            version(3),
            published("OrderPlaced", "OrderCanceled", "PaymentAfterCancellation"));
  }

  @Test
  void waitsForThirtyDays() {
    given(placed(place(USUAL), left(OF_THE_CUSTOMER, PLACED_AT.minus(days(30)).plusMillis(1))))
        .then(movedTo("Canceled"));
    given(placed(place(USUAL), left(OF_THE_CUSTOMER, PLACED_AT.minus(days(30)))))
        .then(movedTo("AwaitingPayment"), requests(0));
  }

  @Test
  void thatWasWithdrawnCancelsNothing() {
    given(placed(place(USUAL), OF_THE_CUSTOMER.close()))
        .then(movedTo("AwaitingPayment"), request("r1", WITHDRAWN));
  }

  @Test
  void thatWasWithdrawnIsNotRevivedByALateCopy() {
    given(placed(place(USUAL), OF_THE_CUSTOMER.close()))
        .when(customerAsks("r1"))
        .then(alreadyDoneAs("the placement"), about("r1"), stage("AwaitingPayment"));
  }

  @Test
  void thatWasWithdrawnWithoutAnIdLeavesNothing() {
    given(placed(place(USUAL), OF_THE_SELLER.close()))
        .then(movedTo("AwaitingPayment"), requests(0));
  }

  @Test
  void thatWasWithdrawnIsForgottenAfterItsThirtyDays() {
    Mark old = left(OF_THE_CUSTOMER.close(), PLACED_AT.minus(days(30)));
    given(placed(place(USUAL), old)).then(requests(0));
  }

  @Test
  void bySellersIdIsMetWhenThatIdIsTold() {
    given(inWindow())
        .when(placeAs("S-1", USUAL), OF_THE_SELLER)
        .then(movedTo("Canceled"), published("OrderCanceled"));
  }

  @Test
  void isNotMetByAPlacementThatIsRefused() {
    given(handling())
        .when(placeAs("S-1", USUAL), OF_THE_SELLER)
        .then(refused(ORDER_DIFFERS), notCanceled());
  }

  @Test
  void neverOverwritesTheFirstCause() {
    given(withoutLines().moved(marketplaceHasCanceled()))
        .when(placeAs("S-1", USUAL), OF_THE_SELLER)
        .then(
            movedTo("Canceled"),
            canceledBecauseOf(Origin.MARKETPLACE, DecidedBy.MARKETPLACE, "fraud"));
  }

  @Test
  void acceptsARequestThatIsOpen() {
    given(withoutLines().moved(approvePayment()).after(WINDOW).moved(customerAsks("r2")))
        .when(placeAs("S-1", USUAL), OF_THE_SELLER)
        .then(
            movedTo("Canceled"),
            request("r2", ACCEPTED),
            canceledBecauseOf(Origin.CUSTOMER, DecidedBy.RULE, "changed mind"));
  }

  @Test
  void callsAHumanWhereGoodsOrInvoicesAreOut() {
    given(withoutLines().moved(reportShipment()))
        .when(placeAs("S-1", USUAL), OF_THE_SELLER)
        .then(movedTo("Shipped"), conflicts("MeetMark"), published("CancellationConflict"));
  }
}
