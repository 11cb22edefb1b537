package countermand.core.rulebook;

import static countermand.core.RefusalCode.ORDER_DIFFERS;
import static countermand.core.RefusalCode.PAYMENT_TIME_IMPLAUSIBLE;
import static countermand.core.telling.Contents.line;
import static countermand.core.telling.Contents.worth;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.field;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Endings.timers;
import static countermand.core.telling.Facts.order;
import static countermand.core.telling.Facts.value;
import static countermand.core.telling.Facts.version;
import static countermand.core.telling.Moments.PLACED_AT;
import static countermand.core.telling.Moments.days;
import static countermand.core.telling.Moments.minutes;
import static countermand.core.telling.Orders.awaitingPayment;
import static countermand.core.telling.Orders.canceled;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Orders.placed;
import static countermand.core.telling.Say.place;
import static countermand.core.telling.Say.reportShipment;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Effect;
import countermand.core.Ending;
import countermand.core.telling.Contents;
import countermand.core.telling.Links;
import countermand.core.telling.Orders;
import org.junit.jupiter.api.Test;

class PlacingWithApprovalTest {
  private static final Content USUAL = Contents.usual();

  @Test
  void opensTheWindow() {
    given(placed(place(USUAL, PLACED_AT.minus(minutes(10))), null))
        .then(
            movedTo("InWindow"),
            version(2),
            published("OrderPlaced"),
            timers(new Effect.StartWindowTimer(PLACED_AT.plus(minutes(20)))));
  }

  @Test
  void isReadyWhereTheWindowIsOver() {
    given(placed(place(USUAL, PLACED_AT.minus(minutes(30))), null))
        .then(movedTo("ReadyForHandling"), timers());
  }

  @Test
  void isRefusedAsAWholeWhereTheApprovalIs() {
    assertThat(Orders.placing(place(USUAL, PLACED_AT.plus(minutes(6))), null, Links.usual()))
        .isInstanceOfSatisfying(
            Ending.Refused.class,
            no -> {
              assertThat(no.code()).isEqualTo(PAYMENT_TIME_IMPLAUSIBLE);
              assertThat(no.field()).isEqualTo("/paymentApprovedAt");
            });
  }

  @Test
  void againIsAlreadyDone() {
    Command.PlaceOrder paid = place(USUAL, PLACED_AT);
    given(placed(paid, null)).when(paid).then(alreadyDoneAs("the placement"));
  }

  @Test
  void sameContentWithAFirstApprovalMoves() {
    given(awaitingPayment())
        .when("the paid one", place(USUAL, PLACED_AT))
        .then(movedTo("InWindow"))
        .when(place(USUAL, PLACED_AT))
        .then(alreadyDoneAs("the paid one"))
        .when(place(USUAL))
        .then(alreadyDoneAs("the placement"));
  }

  @Test
  void otherContentWithAKnownApprovalReplaces() {
    Command.PlaceOrder other = place(worth(40, line("B", 1, 40)), PLACED_AT);
    given(inWindow())
        .when("the replacement", other)
        .then(movedTo("InWindow"), value(40))
        .when(other)
        .then(alreadyDoneAs("the replacement"));
  }

  @Test
  void otherContentWithAFirstApprovalDoesBoth() {
    given(awaitingPayment())
        .when(place(worth(40, line("B", 1, 40)), PLACED_AT))
        .then(movedTo("InWindow"), value(40), version(3));
  }

  @Test
  void aRefusedPlacementApprovesNothing() {
    given(awaitingPayment().moved(reportShipment()))
        .when(place(worth(40, line("B", 1, 40)), PLACED_AT))
        .then(refused(ORDER_DIFFERS));
  }

  @Test
  void aRefusedApprovalReplacesNothing() {
    given(awaitingPayment())
        .when(place(worth(40, line("B", 1, 40)), PLACED_AT.plus(days(1))))
        .then(refused(PAYMENT_TIME_IMPLAUSIBLE), field("/paymentApprovedAt"), value(100));
  }

  @Test
  void ofACanceledOrderIsKeptAsPaidAfterCancellation() {
    given(canceled())
        .when(place(USUAL, PLACED_AT))
        .then(
            movedTo("Canceled"),
            published("PaymentAfterCancellation"),
            order(o -> assertThat(o.paidAfterCancellation()).isTrue()));
  }
}
