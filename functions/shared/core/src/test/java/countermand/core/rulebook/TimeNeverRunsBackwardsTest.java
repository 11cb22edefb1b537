package countermand.core.rulebook;

import static countermand.core.telling.Endings.moved;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.timers;
import static countermand.core.telling.Facts.lastMove;
import static countermand.core.telling.Links.ANSWER_WITHIN;
import static countermand.core.telling.Links.WINDOW;
import static countermand.core.telling.Moments.PLACED_AT;
import static countermand.core.telling.Moments.receipt;
import static countermand.core.telling.Orders.readyForHandling;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.startHandling;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Effect;
import countermand.core.Moment;
import org.junit.jupiter.api.Test;

class TimeNeverRunsBackwardsTest {

  @Test
  void aClockBehindTheOrderCountsAsTheOrdersLastInstant() {
    given(readyForHandling())
        .at(PLACED_AT)
        .when(startHandling())
        .then(
            movedTo("Handling"),
            lastMove(move -> assertThat(move.at()).isEqualTo(PLACED_AT.plus(WINDOW))));
  }

  @Test
  void aDeadlineIsCountedFromThereToo() {
    given(readyForHandling())
        .at(PLACED_AT)
        .when(customerAsks("r1"))
        .then(
            timers(new Effect.StartAnswerTimer("r1", PLACED_AT.plus(WINDOW).plus(ANSWER_WITHIN))));
  }

  @Test
  void aWindowThatHasEndedStaysSo() {
    given(readyForHandling()).at(PLACED_AT).when(startHandling()).then(moved());
  }

  @Test
  void aClockAheadIsTheTime() {
    Moment moment = new Moment(PLACED_AT, receipt(1));
    assertThat(moment.notBefore(PLACED_AT)).isEqualTo(moment);
    assertThat(moment.notBefore(PLACED_AT.minusMillis(1))).isEqualTo(moment);
    assertThat(moment.notBefore(PLACED_AT.plusMillis(1)).now()).isEqualTo(PLACED_AT.plusMillis(1));
  }
}
