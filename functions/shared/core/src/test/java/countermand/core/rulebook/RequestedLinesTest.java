package countermand.core.rulebook;

import static countermand.core.RefusalCode.INVALID_STAGE;
import static countermand.core.RefusalCode.NO_LINE_CANCELED;
import static countermand.core.telling.Endings.lines;
import static countermand.core.telling.Endings.moved;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Facts.left;
import static countermand.core.telling.Facts.lineCancellations;
import static countermand.core.telling.Facts.requestLines;
import static countermand.core.telling.Facts.requests;
import static countermand.core.telling.Facts.value;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Orders.returned;
import static countermand.core.telling.Say.accept;
import static countermand.core.telling.Say.all;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Extent;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestedLinesTest {

  @Test
  void areJudgedInTheOrderGivenEachAgainstWhatTheOnesBeforeItLeft() {
    given(handling())
        .when(customerAsks("r1", some("A", 1), some("A", 2), some("A", 1), all("A"), all("B")))
        .then(
            moved(),
            lines(
                "A REQUESTED",
                "A QUANTITY_EXCEEDS_REMAINING",
                "A REQUESTED",
                "A QUANTITY_EXCEEDS_REMAINING",
                "B REQUESTED"),
            requestLines("r1", "1 A", "1 A", "1 B"));
  }

  @Test
  void unknownOnesAreNotFound() {
    given(inWindow())
        .when(customerAsks("r1", some("X", 1), some("A", 1)))
        .then(moved(), lines("X LINE_NOT_FOUND", "A CANCELED"), left("A", 1));
  }

  @Test
  void noneGoodIsRefused() {
    given(handling())
        .when(customerAsks("r1", some("X", 1), some("A", 3)))
        .then(
            refused(NO_LINE_CANCELED),
            lines("X LINE_NOT_FOUND", "A QUANTITY_EXCEEDS_REMAINING"),
            requests(0));
  }

  @Test
  void ofWhichNothingIsLeftExceedIt() {
    given(inWindow().moved(customerAsks("r1", all("A"))))
        .when(customerAsks("r2", all("A")))
        .then(refused(NO_LINE_CANCELED), lines("A QUANTITY_EXCEEDS_REMAINING"));
  }

  @Test
  void refusedNowAreNoPartOfTheRequestLater() {
    given(handling().moved(customerAsks("r1", some("A", 1), some("B", 2))))
        .when(accept())
        .then(
            movedTo("Handling"), lineCancellations("1 A CUSTOMER SELLER"), left("B", 1), value(70));
  }

  @Test
  void withoutAQuantityAreAllThatIsLeftAtThatTime() {
    given(handling().moved(sellerCancels(some("A", 1))))
        .when(customerAsks("r1", all("A")))
        .then(requestLines("r1", "1 A"));
  }

  @Test
  void ofAReturnedOrderAreAnInvalidStage() {
    given(returned()).when(customerAsks("r1", all("A"))).then(refused(INVALID_STAGE));
  }

  @Test
  void cannotBeNone() {
    assertThatThrownBy(() -> new Extent.Lines(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
