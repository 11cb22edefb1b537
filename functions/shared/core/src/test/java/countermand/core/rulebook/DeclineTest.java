package countermand.core.rulebook;

import static countermand.core.RefusalCode.ALREADY_CANCELED;
import static countermand.core.RefusalCode.REQUEST_CLOSED;
import static countermand.core.RequestOutcome.DECLINED;
import static countermand.core.telling.Endings.about;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Endings.saying;
import static countermand.core.telling.Facts.lastMove;
import static countermand.core.telling.Facts.request;
import static countermand.core.telling.Moments.days;
import static countermand.core.telling.Orders.awaitingSeller;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Say.accept;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.decline;
import static countermand.core.telling.Say.reportShipment;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Actor;
import org.junit.jupiter.api.Test;

class DeclineTest {

  @Test
  void goesBackToWhatItWas() {
    given(handling().moved(customerAsks("r1")))
        .when("the decline", decline("r1"))
        .then(
            movedTo("Handling"),
            about("r1"),
            request("r1", DECLINED),
            request("r1", r -> assertThat(r.closing().reason()).isEqualTo("already packed")),
            published("CancellationDeclined"),
            lastMove(move -> {
              assertThat(move.by()).isEqualTo(Actor.SELLER);
              assertThat(move.reason()).isEqualTo("already packed");
            }))
        .when(decline())
        .then(alreadyDoneAs("the decline"))
        .when(decline("r1"))
        .then(alreadyDoneAs("the decline"));
  }

  @Test
  void againIsAlreadyDoneAlsoOnceCanceled() {
    given(awaitingSeller())
        .when("the decline", decline())
        .moved(sellerCancels())
        .when(decline("r1"))
        .then(alreadyDoneAs("the decline"));
  }

  @Test
  void ofAnAcceptedOneIsTooLate() {
    given(awaitingSeller().moved(accept())).when(decline()).then(refused(ALREADY_CANCELED));
    given(handling().moved(customerAsks("r1", some("A", 1)), accept()))
        .when(decline())
        .then(refused(REQUEST_CLOSED), saying("r1", "accepted"));
  }

  @Test
  void ofAnExpiredOneIsTooLate() {
    given(handling().moved(customerAsks("r1", some("A", 1))))
        .after(days(30))
        .when(decline())
        .then(refused(REQUEST_CLOSED), saying("expired"));
  }

  @Test
  void ofOneThatShippingDeclinedIsAlreadyDone() {
    given(awaitingSeller())
        .when("the report", reportShipment())
        .when(decline("r1"))
        .then(alreadyDoneAs("the report"));
  }
}
