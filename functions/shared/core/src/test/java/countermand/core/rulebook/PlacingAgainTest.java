package countermand.core.rulebook;

import static countermand.core.RefusalCode.ORDER_DIFFERS;
import static countermand.core.telling.Contents.line;
import static countermand.core.telling.Contents.worth;
import static countermand.core.telling.Endings.alreadyDone;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.moved;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Facts.version;
import static countermand.core.telling.Orders.awaitingPayment;
import static countermand.core.telling.Orders.canceled;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Say.place;
import static countermand.core.telling.Story.given;

import countermand.core.Content;
import countermand.core.FulfilledBy;
import countermand.core.telling.Contents;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacingAgainTest {

  @Test
  void theSameContentAgainIsAlreadyDone() {
    given(awaitingPayment())
        .when(place(Contents.usual()))
        .then(alreadyDoneAs("the placement"), version(1));
  }

  @Test
  void theSameContentAgainIsAlreadyDoneOnceCanceled() {
    given(canceled()).when(place(Contents.usual())).then(alreadyDoneAs("the placement"));
  }

  @Test
  void linesInAnotherSequenceAreTheSameContent() {
    given(handling())
        .when(place(worth(100, line("B", 1, 40), line("A", 2, 30))))
        .then(alreadyDone());
  }

  @Test
  void anotherCurrencyGroupOrKeeperIsOtherContent() {
    Content usual = Contents.usual();
    for (Content other :
        List.of(
            new Content(100, "USD", null, null, usual.lines()),
            new Content(100, "BRL", "group", null, usual.lines()),
            new Content(100, "BRL", null, FulfilledBy.SELLER, usual.lines()),
            new Content(101, "BRL", null, null, usual.lines()),
            worth(100, line("A", 3, 20), line("B", 1, 40)))) {
      given(handling()).when(place(other)).then(refused(ORDER_DIFFERS));
    }
  }

  @Test
  void theSameAsAReplacementIsAlreadyDoneWithTheReplacementsReceipt() {
    Content other = worth(130, line("A", 3, 30), line("B", 1, 40));
    given(inWindow())
        .when("the replacement", place(other))
        .then(moved())
        .when(place(other))
        .then(alreadyDoneAs("the replacement"));
  }
}
