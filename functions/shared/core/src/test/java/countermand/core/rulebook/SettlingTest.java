package countermand.core.rulebook;

import static countermand.core.RefusalCode.ALREADY_CANCELED;
import static countermand.core.RefusalCode.IN_WINDOW;
import static countermand.core.RequestOutcome.EXPIRED;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Facts.canceledAt;
import static countermand.core.telling.Facts.canceledBecauseOf;
import static countermand.core.telling.Facts.lastMove;
import static countermand.core.telling.Facts.lineCancellations;
import static countermand.core.telling.Facts.order;
import static countermand.core.telling.Facts.request;
import static countermand.core.telling.Facts.stage;
import static countermand.core.telling.Facts.value;
import static countermand.core.telling.Links.ANSWER_WITHIN;
import static countermand.core.telling.Links.WINDOW;
import static countermand.core.telling.Links.aWindowOf;
import static countermand.core.telling.Links.anAnswerWithin;
import static countermand.core.telling.Moments.A_MILLISECOND;
import static countermand.core.telling.Moments.PLACED_AT;
import static countermand.core.telling.Moments.days;
import static countermand.core.telling.Orders.awaitingPayment;
import static countermand.core.telling.Orders.awaitingSeller;
import static countermand.core.telling.Orders.canceled;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Orders.invoiced;
import static countermand.core.telling.Orders.partlyInvoiced;
import static countermand.core.telling.Orders.readyForHandling;
import static countermand.core.telling.Orders.returned;
import static countermand.core.telling.Orders.shipped;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.decline;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Say.startHandling;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Actor;
import countermand.core.DecidedBy;
import countermand.core.Ids;
import countermand.core.Order;
import countermand.core.Origin;
import countermand.core.rules.Rulebook;
import countermand.core.rules.Settled;
import countermand.core.telling.Links;
import countermand.core.telling.Story;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlingTest {
  private static final Instant WINDOW_ENDS = PLACED_AT.plus(WINDOW);
  private static final Instant DEADLINE = WINDOW_ENDS.plus(ANSWER_WITHIN);

  @Test
  void aWindowRunsUntilAMillisecondBeforeItsEnd() {
    given(inWindow())
        .at(WINDOW_ENDS.minus(A_MILLISECOND))
        .when(startHandling())
        .then(refused(IN_WINDOW));
  }

  @Test
  void aWindowHasEndedAtTheVeryInstant() {
    given(inWindow()).at(WINDOW_ENDS).when(startHandling()).then(movedTo("Handling"));
  }

  @Test
  void aWindowEndsAtItsOwnInstantHoweverLateItIsSeen() {
    given(inWindow())
        .after(days(4))
        .whenSeen()
        .then(
            stage("ReadyForHandling"),
            published("WindowClosed"),
            lastMove(move -> {
              assertThat(move.at()).isEqualTo(WINDOW_ENDS);
              assertThat(move.command()).isEqualTo("EndWindow");
              assertThat(move.by()).isEqualTo(Actor.RULE);
            }),
            order(o -> assertThat(o.lastAt()).isEqualTo(WINDOW_ENDS)));
  }

  @Test
  void aDeclineIsInTimeAMillisecondBeforeTheDeadline() {
    given(awaitingSeller())
        .at(DEADLINE.minus(A_MILLISECOND))
        .when(decline())
        .then(movedTo("ReadyForHandling"));
  }

  @Test
  void aDeclineIsTooLateAtTheVeryInstant() {
    given(awaitingSeller()).at(DEADLINE).when(decline()).then(refused(ALREADY_CANCELED));
  }

  @Test
  void aDeadlineGrantsTheRequestAtItsOwnInstant() {
    given(awaitingSeller())
        .at(DEADLINE.plus(days(100)))
        .whenSeen()
        .then(
            stage("Canceled"),
            request("r1", EXPIRED),
            canceledAt(DEADLINE),
            canceledBecauseOf(Origin.CUSTOMER, DecidedBy.DEADLINE, "changed mind"),
            published("OrderCanceled"),
            lastMove(move -> {
              assertThat(move.by()).isEqualTo(Actor.DEADLINE);
              assertThat(move.reason()).isEqualTo("changed mind");
            }));
  }

  @Test
  void aDeadlineGrantsAPartialRequestAndTheStageResumes() {
    given(handling().moved(customerAsks("r1", some("A", 1))))
        .after(ANSWER_WITHIN)
        .whenSeen()
        .then(
            stage("Handling"),
            request("r1", EXPIRED),
            lineCancellations("1 A CUSTOMER DEADLINE"),
            published("OrderPartlyCanceled"),
            value(70));
  }

  @Test
  void onceTwiceOrInPiecesGivesTheSameOrder() {
    Order order = awaitingSeller().order();
    Order once = settled(order, DEADLINE.plus(days(9)));
    assertThat(settled(settled(order, DEADLINE.minus(A_MILLISECOND)), DEADLINE)).isEqualTo(once);
    assertThat(settled(once, DEADLINE.plus(days(300)))).isEqualTo(once);
  }

  private static Order settled(Order order, Instant at) {
    return Rulebook.settle(order, at, Links.usual()).order();
  }

  @Test
  void nothingChangesBeforeItsInstant() {
    Settled settled =
        Rulebook.settle(awaitingSeller().order(), DEADLINE.minus(A_MILLISECOND), Links.usual());
    assertThat(settled.changed()).isFalse();
    assertThat(settled.owed()).isEmpty();
  }

  @Test
  void laterChangesOfTheLinkMoveNothingThatRuns() {
    given(inWindow())
        .on(aWindowOf(days(2)))
        .at(WINDOW_ENDS)
        .whenSeen()
        .then(stage("ReadyForHandling"));
    given(awaitingSeller())
        .on(anAnswerWithin(days(300)))
        .at(DEADLINE)
        .whenSeen()
        .then(stage("Canceled"));
  }

  @Test
  void itsReceiptsAreDerivedSoThatWhoeverWritesFirstWritesTheSame() {
    given(inWindow())
        .after(days(1))
        .whenSeen()
        .then(
            lastMove(move ->
                assertThat(move.receipt())
                    .isEqualTo(Ids.uuid("receipt|link|M-1|window|" + WINDOW_ENDS))));
    given(awaitingSeller())
        .at(DEADLINE)
        .whenSeen()
        .then(
            lastMove(move ->
                assertThat(move.receipt()).isEqualTo(Ids.uuid("receipt|link|M-1|r1|" + DEADLINE))));
  }

  @Test
  void theNextInstantIsTheWindowsEndOrTheDeadline() {
    given(inWindow()).then(order(o -> assertThat(o.nextInstant()).contains(WINDOW_ENDS)));
    given(awaitingSeller()).then(order(o -> assertThat(o.nextInstant()).contains(DEADLINE)));
    for (Story still :
        List.of(
            awaitingPayment(),
            readyForHandling(),
            handling(),
            partlyInvoiced(),
            invoiced(),
            shipped(),
            returned(),
            canceled())) {
      given(still).then(order(o -> assertThat(o.nextInstant()).isEmpty()));
    }
  }
}
