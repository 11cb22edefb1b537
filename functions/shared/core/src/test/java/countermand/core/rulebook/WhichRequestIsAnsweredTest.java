package countermand.core.rulebook;

import static countermand.core.RefusalCode.ALREADY_CANCELED;
import static countermand.core.RefusalCode.NO_OPEN_REQUEST;
import static countermand.core.RefusalCode.REQUEST_CLOSED;
import static countermand.core.RefusalCode.REQUEST_NOT_FOUND;
import static countermand.core.RequestOutcome.DECLINED;
import static countermand.core.RequestOutcome.OPEN;
import static countermand.core.telling.Endings.about;
import static countermand.core.telling.Endings.alreadyDone;
import static countermand.core.telling.Endings.moved;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Endings.saying;
import static countermand.core.telling.Facts.request;
import static countermand.core.telling.Facts.stage;
import static countermand.core.telling.Orders.canceled;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Say.accept;
import static countermand.core.telling.Say.all;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.decline;
import static countermand.core.telling.Say.withdraw;
import static countermand.core.telling.Story.given;

import countermand.core.telling.Story;
import org.junit.jupiter.api.Test;

class WhichRequestIsAnsweredTest {

  private static Story secondIsOpen() {
    return given(handling().moved(customerAsks("r1"), decline(), customerAsks("r2")));
  }

  @Test
  void withoutAnIdTheOpenOne() {
    given(secondIsOpen()).when(decline()).then(moved(), request("r2", DECLINED));
  }

  @Test
  void withoutAnIdElseTheOneClosedLast() {
    given(secondIsOpen().moved(withdraw()))
        .when(withdraw())
        .then(alreadyDone(), about("r2"))
        .when(decline())
        .then(refused(REQUEST_CLOSED), saying("r2"));
  }

  @Test
  void anEarlierOneKeepsItsOutcomeWhileAnotherIsOpen() {
    given(secondIsOpen())
        .when(decline("r1"))
        .then(alreadyDone(), about("r1"), request("r2", OPEN))
        .when(withdraw("r1"))
        .then(refused(REQUEST_CLOSED))
        .when(accept("r1"))
        .then(refused(REQUEST_CLOSED), stage("AwaitingSeller"));
  }

  @Test
  void anUnknownOneIsNotFoundWhileAnotherIsOpen() {
    given(secondIsOpen())
        .when(accept("r9"))
        .then(refused(REQUEST_NOT_FOUND), saying("r2"))
        .when(withdraw("r9"))
        .then(refused(REQUEST_NOT_FOUND));
  }

  @Test
  void anUnknownOneIsNoOpenRequestElse() {
    given(secondIsOpen().moved(withdraw())).when(decline("r9")).then(refused(NO_OPEN_REQUEST));
    given(handling()).when(accept()).then(refused(NO_OPEN_REQUEST));
  }

  @Test
  void anUnknownOneOfACanceledOrderIsAlreadyCanceled() {
    given(canceled())
        .when(decline("r9"))
        .then(refused(ALREADY_CANCELED))
        .when(withdraw("r9"))
        .then(refused(ALREADY_CANCELED));
  }

  @Test
  void aSupersededOneIsClosed() {
    given(handling().moved(customerAsks("r1", all("A")), customerAsks("r2")))
        .when(decline("r1"))
        .then(refused(REQUEST_CLOSED), saying("superseded"));
  }
}
