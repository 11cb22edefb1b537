package countermand.core.rulebook;

import static countermand.core.RefusalCode.NO_LINE_CANCELED;
import static countermand.core.RefusalCode.REQUEST_ALREADY_OPEN;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.lines;
import static countermand.core.telling.Endings.moved;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Facts.left;
import static countermand.core.telling.Facts.requestLines;
import static countermand.core.telling.Facts.requests;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Orders.readyForHandling;
import static countermand.core.telling.Say.asks;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.decline;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Story.given;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Ids;
import countermand.core.LineAsk;
import countermand.core.OrderedLine;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.core.telling.Contents;
import countermand.core.telling.Orders;
import org.junit.jupiter.api.Test;

/**
 * Lines that are asked for by their product, and calls that are sent again to learn the outcome.
 */
class LinesOfAProductTest {
  /** Three units of P on two lines, of variants V and W; one of a product that nobody named. */
  private static final Content CONTENT =
      Contents.worth(
          100,
          new OrderedLine("A", "P", "V", null, 2, 10L),
          new OrderedLine("B", "P", "W", null, 1, 10L),
          new OrderedLine("C", null, null, null, 1, 10L));

  private static final String FIRST = Ids.request(Orders.IDS, 1);

  private static LineAsk of(String product, String variant, long units) {
    return LineAsk.ofProduct(product, variant, units);
  }

  private static Command same(LineAsk... lines) {
    return asks(new RequestName.SameOrNew(), Origin.MARKETPLACE, lines);
  }

  @Test
  void areEmptiedInTheOrderOfTheOrder() {
    given(inWindow(CONTENT))
        .when(customerAsks("r1", LineAsk.ofProduct("P", null, 3)))
        .then(
            moved(),
            lines("P CANCELED"),
            left("A", 0),
            left("B", 0),
            requestLines("r1", "2 A", "1 B"));
  }

  @Test
  void areThoseOfTheVariant() {
    given(inWindow(CONTENT))
        .when(customerAsks("r1", of("P", "W", 1)))
        .then(moved(), left("A", 2), left("B", 0));
  }

  @Test
  void areNotFoundWhereNobodyNamedTheProductAndNeverExceeded() {
    given(inWindow(CONTENT))
        .when(customerAsks("r1", of("Q", "V", 1), of("P", "W", 2), of("P", "X", 1)))
        .then(
            refused(NO_LINE_CANCELED),
            lines("Q LINE_NOT_FOUND", "P QUANTITY_EXCEEDS_REMAINING", "P LINE_NOT_FOUND"));
  }

  @Test
  void byTheirNameMustNotBeOfAnotherProductOrVariant() {
    given(inWindow(CONTENT))
        .when(
            sellerCancels(
                new LineAsk("A", 1L, "Q", null),
                new LineAsk("A", 1L, "P", "W"),
                new LineAsk("B", 1L, "P", "W"),
                new LineAsk("C", 1L, "Q", "X"),
                new LineAsk("D", 1L, "Q", "X")))
        .then(
            moved(),
            lines(
                "A LINE_DIFFERS",
                "A LINE_DIFFERS",
                "B CANCELED",
                "C CANCELED",
                "D LINE_NOT_FOUND"));
  }

  @Test
  void askedForAgainAreTheSameRequest() {
    given(readyForHandling(CONTENT))
        .when("the first", same(of("P", "V", 1), of("P", "W", 1)))
        .then(moved(), requestLines(FIRST, "1 A", "1 B"))
        .when(same(of("P", "V", 1), of("P", "W", 1)))
        .then(alreadyDoneAs("the first"))
        .when("the decline", decline())
        .when(same(of("P", "V", 1), of("P", "W", 1)))
        .then(alreadyDoneAs("the decline"), requests(1))
        .when(same(LineAsk.ofProduct("P", null, 3)))
        .then(moved(), requests(2));
  }

  @Test
  void askedForAgainInsideTheWindowAreCancelledOnce() {
    given(inWindow(CONTENT))
        .when("the first", same(LineAsk.ofProduct("P", null, 1)))
        .then(moved(), left("A", 1))
        .when(same(LineAsk.ofProduct("P", null, 1)))
        .then(alreadyDoneAs("the first"), left("A", 1))
        .when(same(LineAsk.ofProduct("P", null, 2)))
        .then(moved(), left("A", 0), left("B", 0));
  }

  @Test
  void askedForAgainMayBeWhateverIsLeft() {
    given(inWindow(CONTENT))
        .when("the first", same(new LineAsk("A", null)))
        .then(moved(), left("A", 0))
        .when(same(new LineAsk("A", null)))
        .then(alreadyDoneAs("the first"))
        .when(same(new LineAsk("B", null)))
        .then(moved());
  }

  @Test
  void ofAnotherRequestAreOtherLines() {
    given(readyForHandling(CONTENT).moved(customerAsks("r1", some("A", 1))))
        .when(same(of("P", "V", 1)))
        .then(requests(1))
        .when(same(of("P", "V", 2)))
        .then(refused(REQUEST_ALREADY_OPEN))
        .when(same(of("P", "W", 1)))
        .then(refused(REQUEST_ALREADY_OPEN))
        .when(same())
        .then(refused(REQUEST_ALREADY_OPEN));
  }

  @Test
  void areTakenTogetherOrNotAtAll() {
    given(inWindow(CONTENT))
        .when(same(of("P", "V", 1), of("Q", "V", 1)))
        .then(refused(NO_LINE_CANCELED), lines("P CANCELED", "Q LINE_NOT_FOUND"), left("A", 2));
  }

  @Test
  void ofTheWholeOrderAreTheOpenRequestElseTheOneClosedLast() {
    given(readyForHandling(CONTENT))
        .when("the first", same())
        .then(moved())
        .when(same())
        .then(alreadyDoneAs("the first"))
        .when("the decline", decline())
        .when(same())
        .then(alreadyDoneAs("the decline"), requests(1));
  }
}
