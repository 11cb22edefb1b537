package countermand.core.rulebook;

import static countermand.core.RefusalCode.ALREADY_CANCELED;
import static countermand.core.RefusalCode.REQUEST_CLOSED;
import static countermand.core.RequestOutcome.WITHDRAWN;
import static countermand.core.telling.Endings.about;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Endings.saying;
import static countermand.core.telling.Facts.lastMove;
import static countermand.core.telling.Facts.request;
import static countermand.core.telling.Orders.awaitingSeller;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.decline;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Say.withdraw;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Actor;
import org.junit.jupiter.api.Test;

class WithdrawTest {

  @Test
  void goesBackToWhatItWas() {
    given(handling().moved(customerAsks("r1")))
        .when("the withdrawal", withdraw("r1"))
        .then(
            movedTo("Handling"),
            about("r1"),
            request("r1", WITHDRAWN),
            request("r1", r -> assertThat(r.closing().reason()).isNull()),
            published("CancellationWithdrawn"),
            lastMove(move -> assertThat(move.by()).isEqualTo(Actor.MARKETPLACE)))
        .when(withdraw())
        .then(alreadyDoneAs("the withdrawal"));
  }

  @Test
  void ofADeclinedOneIsClosed() {
    given(awaitingSeller().moved(decline()))
        .when(withdraw())
        .then(refused(REQUEST_CLOSED), saying("declined"));
  }

  @Test
  void ofOneGrantedAtOnceIsClosed() {
    given(inWindow().moved(customerAsks("r1", some("A", 1))))
        .when(withdraw("r1"))
        .then(refused(REQUEST_CLOSED));
  }

  @Test
  void ofAGrantedOneIsTooLate() {
    given(inWindow().moved(customerAsks("r1")))
        .when(withdraw("r1"))
        .then(refused(ALREADY_CANCELED));
  }
}
