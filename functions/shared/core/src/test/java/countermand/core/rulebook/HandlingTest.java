package countermand.core.rulebook;

import static countermand.core.RefusalCode.ALREADY_CANCELED;
import static countermand.core.RefusalCode.CANCELLATION_PENDING;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Endings.saying;
import static countermand.core.telling.Facts.stage;
import static countermand.core.telling.Orders.awaitingSeller;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.readyForHandling;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.decline;
import static countermand.core.telling.Say.returnInvoice;
import static countermand.core.telling.Say.sale;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.ship;
import static countermand.core.telling.Say.startHandling;
import static countermand.core.telling.Story.given;

import org.junit.jupiter.api.Test;

class HandlingTest {

  @Test
  void againIsAlreadyDoneInEveryLaterStage() {
    given(readyForHandling())
        .when("the start", startHandling())
        .moved(sale("S-1", 30))
        .when(startHandling())
        .then(alreadyDoneAs("the start"))
        .moved(sale("S-2", 70), ship())
        .when(startHandling())
        .then(alreadyDoneAs("the start"))
        .moved(returnInvoice("R-1", 100))
        .when(startHandling())
        .then(alreadyDoneAs("the start"), stage("Returned"));
  }

  @Test
  void namesTheOpenRequestAndHowToDeclineIt() {
    given(awaitingSeller())
        .when(startHandling())
        .then(refused(CANCELLATION_PENDING), saying("r1", "decline"));
  }

  @Test
  void mustNotGoOnWhileARequestIsOpenAlsoWhereItHadBegun() {
    given(handling().moved(customerAsks("r1")))
        .when(startHandling())
        .then(refused(CANCELLATION_PENDING), saying("r1"));
  }

  @Test
  void isStillDoneAfterADecline() {
    given(readyForHandling())
        .when("the start", startHandling())
        .moved(customerAsks("r1"), decline())
        .when(startHandling())
        .then(alreadyDoneAs("the start"), stage("Handling"));
  }

  @Test
  void thatHadBegunDoesNotChangeThatCanceledIsFinal() {
    given(handling().moved(sellerCancels())).when(startHandling()).then(refused(ALREADY_CANCELED));
  }
}
