package countermand.core.rulebook;

import static countermand.core.RefusalCode.ORDER_DIFFERS;
import static countermand.core.telling.Contents.line;
import static countermand.core.telling.Contents.worth;
import static countermand.core.telling.Endings.moved;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Facts.canceledUnits;
import static countermand.core.telling.Facts.left;
import static countermand.core.telling.Facts.stage;
import static countermand.core.telling.Facts.value;
import static countermand.core.telling.Links.WINDOW;
import static countermand.core.telling.Moments.A_MILLISECOND;
import static countermand.core.telling.Moments.PLACED_AT;
import static countermand.core.telling.Moments.minutes;
import static countermand.core.telling.Orders.awaitingPayment;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Orders.readyForHandling;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.place;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Story.given;

import countermand.core.Content;
import countermand.core.telling.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplacingContentTest {
  private static final Content MORE = worth(130, line("A", 3, 30), line("B", 1, 40));

  @Test
  void otherContentReplacesWhileNothingIsDone() {
    for (Story early : List.of(awaitingPayment(), inWindow(), readyForHandling())) {
      String stage = early.order().stage().name();
      given(early).when(place(MORE)).then(movedTo(stage), value(130), left("A", 3), published());
    }
  }

  @Test
  void aWindowThatRunsIsNotMovedByIt() {
    given(inWindow())
        .after(minutes(10))
        .moved(place(MORE))
        .at(PLACED_AT.plus(WINDOW).minus(A_MILLISECOND))
        .whenSeen()
        .then(stage("InWindow"))
        .after(A_MILLISECOND)
        .whenSeen()
        .then(stage("ReadyForHandling"));
  }

  @Test
  void whatIsCancelledComesOffAgain() {
    given(inWindow())
        .moved(customerAsks("r1", some("A", 1)))
        .when(place(MORE))
        .then(moved(), value(100), left("A", 2), canceledUnits("A", 1));
  }

  @Test
  void itMayGoDownToWhatIsCancelledOfALine() {
    given(inWindow())
        .moved(customerAsks("r1", some("A", 1)))
        .when(place(worth(70, line("A", 1, 30), line("B", 1, 40))))
        .then(moved(), value(40), left("A", 0), left("B", 1));
  }

  @Test
  void itCannotGoBelowWhatIsCancelled() {
    given(inWindow())
        .moved(customerAsks("r1", some("A", 2)))
        .when(place(worth(70, line("A", 1, 30), line("B", 1, 40))))
        .then(refused(ORDER_DIFFERS), value(40));
  }

  @Test
  void itCannotDropALineOfWhichUnitsAreCancelled() {
    given(inWindow())
        .moved(customerAsks("r1", some("A", 1)))
        .when(place(worth(40, line("B", 1, 40))))
        .then(refused(ORDER_DIFFERS));
  }

  @Test
  void itMayDropALineOfWhichNothingIsCancelled() {
    given(inWindow())
        .moved(customerAsks("r1", some("A", 1)))
        .when(place(worth(60, line("A", 2, 30))))
        .then(moved(), value(30));
  }

  @Test
  void itCannotLeaveNothingOfAnOrderThatGoesOn() {
    given(inWindow())
        .moved(customerAsks("r1", some("A", 1)))
        .when(place(worth(30, line("A", 1, 30))))
        .then(refused(ORDER_DIFFERS));
  }
}
