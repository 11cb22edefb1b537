package countermand.core.rulebook;

import static countermand.core.RefusalCode.ALREADY_CANCELED;
import static countermand.core.RefusalCode.ALREADY_INVOICED;
import static countermand.core.RefusalCode.LINK_PAUSED;
import static countermand.core.RefusalCode.NO_LINE_CANCELED;
import static countermand.core.RefusalCode.ORDER_DIFFERS;
import static countermand.core.RefusalCode.PAYMENT_TIME_IMPLAUSIBLE;
import static countermand.core.telling.Contents.line;
import static countermand.core.telling.Contents.worth;
import static countermand.core.telling.Endings.alreadyDone;
import static countermand.core.telling.Endings.moved;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Links.WINDOW;
import static countermand.core.telling.Links.aPausedLink;
import static countermand.core.telling.Moments.PLACED_AT;
import static countermand.core.telling.Moments.days;
import static countermand.core.telling.Orders.awaitingPayment;
import static countermand.core.telling.Orders.awaitingSeller;
import static countermand.core.telling.Orders.canceled;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Orders.invoiced;
import static countermand.core.telling.Orders.returned;
import static countermand.core.telling.Say.accept;
import static countermand.core.telling.Say.all;
import static countermand.core.telling.Say.approvePayment;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.decline;
import static countermand.core.telling.Say.marketplaceHasCanceled;
import static countermand.core.telling.Say.place;
import static countermand.core.telling.Say.returnInvoice;
import static countermand.core.telling.Say.sale;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.ship;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Say.startHandling;
import static countermand.core.telling.Say.withdraw;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Ending;
import countermand.core.telling.Contents;
import countermand.core.telling.Links;
import countermand.core.telling.Orders;
import countermand.core.telling.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class PausedLinkTest {
  private static final Content OTHER = worth(40, line("B", 1, 40));

  private static Ending.Refused placingPaused(Command.PlaceOrder command) {
    return (Ending.Refused) Orders.placing(command, null, aPausedLink().apply(Links.usual()));
  }

  @Test
  void refusesAPlacement() {
    assertThat(placingPaused(place(OTHER)).code()).isEqualTo(LINK_PAUSED);
  }

  @Test
  void refusesAReplacement() {
    given(inWindow()).on(aPausedLink()).when(place(OTHER)).then(refused(LINK_PAUSED));
  }

  @Test
  void refusesANewRequest() {
    for (Story story : List.of(inWindow(), handling(), returned())) {
      given(story).on(aPausedLink()).when(customerAsks("r1")).then(refused(LINK_PAUSED));
    }
  }

  @Test
  void refusesARequestThatWouldReplaceOne() {
    given(handling().moved(customerAsks("r1", some("A", 1))))
        .on(aPausedLink())
        .when(customerAsks("r2"))
        .then(refused(LINK_PAUSED));
  }

  @Test
  void refusesLastOfAll() {
    assertThat(placingPaused(place(OTHER, PLACED_AT.plus(days(1)))).code())
        .isEqualTo(PAYMENT_TIME_IMPLAUSIBLE);
    given(awaitingPayment())
        .on(aPausedLink())
        .when(place(OTHER, PLACED_AT.plus(days(1))))
        .then(refused(PAYMENT_TIME_IMPLAUSIBLE));
    given(handling()).on(aPausedLink()).when(place(OTHER)).then(refused(ORDER_DIFFERS));
    given(canceled()).on(aPausedLink()).when(place(OTHER)).then(refused(ALREADY_CANCELED));
    given(invoiced()).on(aPausedLink()).when(customerAsks("r1")).then(refused(ALREADY_INVOICED));
    given(handling())
        .on(aPausedLink())
        .when(customerAsks("r1", all("X")))
        .then(refused(NO_LINE_CANCELED));
  }

  @Test
  void answersWhatWasSaidBefore() {
    given(awaitingSeller())
        .on(aPausedLink())
        .when(place(Contents.usual()))
        .then(alreadyDone())
        .when(customerAsks("r1"))
        .then(alreadyDone());
    given(canceled()).on(aPausedLink()).when(customerAsks("r1")).then(alreadyDone());
  }

  @Test
  void letsEverythingElseGoOn() {
    given(awaitingPayment())
        .on(aPausedLink())
        .moved(approvePayment())
        .after(WINDOW)
        .moved(startHandling(), sellerCancels(some("A", 1)), sale("S-1", 70), ship())
        .moved(returnInvoice("R-1", 70));
    given(awaitingSeller()).on(aPausedLink()).when(accept()).then(moved());
    given(awaitingSeller()).on(aPausedLink()).when(decline()).then(moved());
    given(awaitingSeller()).on(aPausedLink()).when(withdraw()).then(moved());
    given(handling()).on(aPausedLink()).when(marketplaceHasCanceled()).then(moved());
  }

  @Test
  void takesAnApprovalThatComesWithASamePlacement() {
    given(awaitingPayment())
        .on(aPausedLink())
        .when(place(Contents.usual(), PLACED_AT))
        .then(movedTo("InWindow"));
  }
}
