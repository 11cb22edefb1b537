package countermand.core.rulebook;

import static countermand.core.RefusalCode.PAYMENT_TIME_IMPLAUSIBLE;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.field;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Endings.timers;
import static countermand.core.telling.Facts.conflicts;
import static countermand.core.telling.Facts.order;
import static countermand.core.telling.Facts.stage;
import static countermand.core.telling.Links.WINDOW;
import static countermand.core.telling.Links.windowEndsNotAnnounced;
import static countermand.core.telling.Moments.A_MILLISECOND;
import static countermand.core.telling.Moments.PLACED_AT;
import static countermand.core.telling.Moments.days;
import static countermand.core.telling.Moments.minutes;
import static countermand.core.telling.Orders.awaitingPayment;
import static countermand.core.telling.Orders.canceled;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Say.approvePayment;
import static countermand.core.telling.Say.reportShipment;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Effect;
import org.junit.jupiter.api.Test;

class PaymentTest {

  @Test
  void opensTheWindowFromItsOwnInstant() {
    given(awaitingPayment())
        .after(minutes(20))
        .when(approvePayment(PLACED_AT.plus(minutes(5))))
        .then(
            movedTo("InWindow"),
            timers(new Effect.StartWindowTimer(PLACED_AT.plus(minutes(35)))),
            order(o -> assertThat(o.nextInstant()).contains(PLACED_AT.plus(minutes(35)))));
  }

  @Test
  void withoutAnInstantIsNow() {
    given(awaitingPayment())
        .after(minutes(20))
        .when(approvePayment())
        .then(timers(new Effect.StartWindowTimer(PLACED_AT.plus(minutes(50)))));
  }

  @Test
  void isReadyForHandlingAtTheVeryEndOfTheWindow() {
    given(awaitingPayment())
        .after(WINDOW)
        .when(approvePayment(PLACED_AT))
        .then(movedTo("ReadyForHandling"), timers());
  }

  @Test
  void isInTheWindowAMillisecondBefore() {
    given(awaitingPayment())
        .after(WINDOW.minus(A_MILLISECOND))
        .when(approvePayment(PLACED_AT))
        .then(movedTo("InWindow"));
  }

  @Test
  void startsNoTimerWhereWindowEndsAreNotAnnounced() {
    given(awaitingPayment())
        .on(windowEndsNotAnnounced())
        .when(approvePayment())
        .then(movedTo("InWindow"), timers())
        .after(WINDOW)
        .whenSeen()
        .then(stage("ReadyForHandling"), published());
  }

  @Test
  void mayBeFiveMinutesAhead() {
    given(awaitingPayment())
        .when(approvePayment(PLACED_AT.plus(minutes(5))))
        .then(movedTo("InWindow"));
  }

  @Test
  void mayNotBeFurtherAhead() {
    given(awaitingPayment())
        .when(approvePayment(PLACED_AT.plus(minutes(5)).plus(A_MILLISECOND)))
        .then(refused(PAYMENT_TIME_IMPLAUSIBLE), field("/at"), stage("AwaitingPayment"));
  }

  @Test
  void mayBeADayBeforePlacement() {
    given(awaitingPayment())
        .after(days(3))
        .when(approvePayment(PLACED_AT.minus(days(1))))
        .then(movedTo("ReadyForHandling"));
  }

  @Test
  void mayNotBeLongerBeforePlacement() {
    given(awaitingPayment())
        .when(approvePayment(PLACED_AT.minus(days(1)).minus(A_MILLISECOND)))
        .then(refused(PAYMENT_TIME_IMPLAUSIBLE), field("/at"));
  }

  @Test
  void againIsAlreadyDoneWhateverItsInstant() {
    given(awaitingPayment())
        .when("the approval", approvePayment())
        .when(approvePayment(PLACED_AT.plus(days(9))))
        .then(alreadyDoneAs("the approval"));
  }

  @Test
  void isNotedInAnyLaterStage() {
    given(awaitingPayment().moved(reportShipment()))
        .when("the approval", approvePayment())
        .then(movedTo("Shipped"), published(), conflicts())
        .when(approvePayment())
        .then(alreadyDoneAs("the approval"));
  }

  @Test
  void ofACanceledOrderCallsForARefund() {
    given(canceled())
        .when("the approval", approvePayment())
        .then(
            movedTo("Canceled"),
            published("PaymentAfterCancellation"),
            conflicts(),
            order(o -> assertThat(o.paidAfterCancellation()).isTrue()))
        .when(approvePayment())
        .then(alreadyDoneAs("the approval"));
  }

  @Test
  void ofACanceledOrderIsJudgedForItsInstantToo() {
    given(canceled())
        .when(approvePayment(PLACED_AT.plus(days(1))))
        .then(refused(PAYMENT_TIME_IMPLAUSIBLE));
  }

  @Test
  void beforeACancellationIsNoneAfterIt() {
    given(inWindow().moved(sellerCancels()))
        .then(order(o -> assertThat(o.paidAfterCancellation()).isFalse()));
  }
}
