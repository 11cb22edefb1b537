package countermand.core.rulebook;

import static countermand.core.RequestOutcome.DECLINED;
import static countermand.core.RequestOutcome.OPEN;
import static countermand.core.telling.Endings.about;
import static countermand.core.telling.Endings.alreadyDone;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Facts.request;
import static countermand.core.telling.Facts.requests;
import static countermand.core.telling.Facts.stage;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.decline;
import static countermand.core.telling.Say.sale;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Say.withdraw;
import static countermand.core.telling.Story.given;

import org.junit.jupiter.api.Test;

class RequestAgainTest {

  @Test
  void aKnownIdIsAlreadyDoneWithItsPresentOutcome() {
    given(handling())
        .when("the request", customerAsks("r1"))
        .when(customerAsks("r1"))
        .then(alreadyDoneAs("the request"), request("r1", OPEN))
        .when("the decline", decline())
        .when(customerAsks("r1"))
        .then(alreadyDoneAs("the decline"), about("r1"), stage("Handling"))
        .when(customerAsks("r1", some("A", 1)))
        .then(alreadyDoneAs("the decline"));
  }

  @Test
  void aKnownIdComesBeforeTheStage() {
    given(handling())
        .moved(customerAsks("r1"), withdraw(), sale("S-1", 100))
        .when(customerAsks("r1"))
        .then(alreadyDone(), about("r1"));
  }

  @Test
  void aCanceledOrderComesBeforeTheId() {
    given(handling())
        .moved(customerAsks("r1"), decline())
        .when("the cancel", sellerCancels())
        .when(customerAsks("r1"))
        .then(alreadyDoneAs("the cancel"), about("r1"))
        .when(customerAsks("r2", some("X", 1)))
        .then(alreadyDoneAs("the cancel"), requests(1));
  }

  @Test
  void aCanceledOrderAnswersWithTheRequestThatItGrewOutOf() {
    given(inWindow()).moved(customerAsks("r1")).when(customerAsks("r2")).then(about("r1"));
  }

  @Test
  void aNewIdOpensAnotherOnceTheFirstIsClosed() {
    given(handling().moved(customerAsks("r1"), decline()))
        .when(customerAsks("r2"))
        .then(movedTo("AwaitingSeller"), request("r1", DECLINED), request("r2", OPEN));
  }
}
