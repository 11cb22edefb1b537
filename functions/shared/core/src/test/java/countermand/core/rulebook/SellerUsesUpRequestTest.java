package countermand.core.rulebook;

import static countermand.core.RequestOutcome.ACCEPTED;
import static countermand.core.RequestOutcome.OPEN;
import static countermand.core.telling.Contents.line;
import static countermand.core.telling.Contents.worth;
import static countermand.core.telling.Endings.about;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Facts.canceledBecauseOf;
import static countermand.core.telling.Facts.conflicts;
import static countermand.core.telling.Facts.left;
import static countermand.core.telling.Facts.lineCancellations;
import static countermand.core.telling.Facts.request;
import static countermand.core.telling.Facts.requestLines;
import static countermand.core.telling.Facts.value;
import static countermand.core.telling.Orders.awaitingSeller;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.readyForHandling;
import static countermand.core.telling.Say.accept;
import static countermand.core.telling.Say.all;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.decline;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.sellerHasCanceled;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.DecidedBy;
import countermand.core.LineAsk;
import countermand.core.Origin;
import countermand.core.telling.Story;
import org.junit.jupiter.api.Test;

class SellerUsesUpRequestTest {

  private static Story open(LineAsk... lines) {
    return given(handling().moved(customerAsks("r1", lines)));
  }

  @Test
  void whatIsCancelledComesOffItsLines() {
    given(open(all("A"), all("B")))
        .when(sellerCancels(some("A", 1)))
        .then(
            movedTo("AwaitingSeller"),
            about("r1"),
            request("r1", OPEN),
            requestLines("r1", "1 A", "1 B"),
            lineCancellations("1 A SELLER SELLER"))
        .when(accept())
        .then(
            movedTo("Canceled"),
            lineCancellations("1 A SELLER SELLER", "1 A CUSTOMER SELLER", "1 B CUSTOMER SELLER"));
  }

  @Test
  void withNoneLeftItEndsAcceptedAndTheStageResumes() {
    given(open(some("A", 1)))
        .when("the cancel", sellerCancels(some("A", 1)))
        .then(
            movedTo("Handling"),
            request("r1", ACCEPTED),
            request("r1", r -> assertThat(r.linesNow()).isEqualTo(r.lines())),
            lineCancellations("1 A SELLER SELLER"),
            published("OrderPartlyCanceled"))
        .when(accept("r1"))
        .then(alreadyDoneAs("the cancel"), left("A", 1));
  }

  @Test
  void moreThanItNamesUsesItUpToo() {
    given(open(some("A", 1)))
        .when(sellerCancels(all("A")))
        .then(movedTo("Handling"), request("r1", ACCEPTED), left("A", 0));
  }

  @Test
  void itsEntriesAreUsedUpInTheirOrder() {
    given(open(some("A", 1), some("A", 1)))
        .when(sellerCancels(some("A", 1)))
        .then(movedTo("AwaitingSeller"), requestLines("r1", "1 A"));
    given(
            readyForHandling(worth(100, line("A", 9, 10), line("B", 1, 10)))
                .moved(customerAsks("r1", some("A", 3), some("B", 1), some("A", 2))))
        .when(sellerCancels(some("A", 4)))
        .then(requestLines("r1", "1 B", "1 A"));
  }

  @Test
  void otherLinesLeaveItAsItIs() {
    given(open(some("A", 1)))
        .when(sellerCancels(all("B")))
        .then(
            movedTo("AwaitingSeller"),
            requestLines("r1", "1 A"),
            lineCancellations("1 B SELLER SELLER"));
  }

  @Test
  void nothingLeftOfTheOrderEndsItAcceptedAndCanceled() {
    given(open(some("A", 1)))
        .when(sellerCancels(all("A"), all("B")))
        .then(
            movedTo("Canceled"),
            request("r1", ACCEPTED),
            canceledBecauseOf(Origin.CUSTOMER, DecidedBy.SELLER, "changed mind"),
            lineCancellations("2 A SELLER SELLER", "1 B SELLER SELLER"));
  }

  @Test
  void aWholeRequestStaysOpen() {
    given(awaitingSeller())
        .when(sellerCancels(all("A")))
        .then(movedTo("AwaitingSeller"), request("r1", OPEN), value(40))
        .when(decline())
        .then(movedTo("ReadyForHandling"));
  }

  @Test
  void aWholeRequestEndsAcceptedWhereNothingIsLeft() {
    given(awaitingSeller().moved(sellerCancels(all("A"))))
        .when(sellerCancels(all("B")))
        .then(
            movedTo("Canceled"),
            request("r1", ACCEPTED),
            canceledBecauseOf(Origin.CUSTOMER, DecidedBy.SELLER, "changed mind"));
  }

  @Test
  void aReportUsesItUpToo() {
    given(open(some("A", 1)))
        .when(sellerHasCanceled(some("A", 1)))
        .then(movedTo("Handling"), request("r1", ACCEPTED), conflicts());
  }
}
