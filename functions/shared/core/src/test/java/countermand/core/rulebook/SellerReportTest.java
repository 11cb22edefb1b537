package countermand.core.rulebook;

import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.lines;
import static countermand.core.telling.Endings.moved;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Facts.canceledBecauseOf;
import static countermand.core.telling.Facts.conflicts;
import static countermand.core.telling.Facts.lastMove;
import static countermand.core.telling.Facts.left;
import static countermand.core.telling.Facts.lineCancellations;
import static countermand.core.telling.Facts.order;
import static countermand.core.telling.Links.WINDOW;
import static countermand.core.telling.Links.aMarketplaceDeafToPartialCancels;
import static countermand.core.telling.Moments.PLACED_AT;
import static countermand.core.telling.Moments.receipt;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.partlyInvoiced;
import static countermand.core.telling.Orders.shipped;
import static countermand.core.telling.Say.all;
import static countermand.core.telling.Say.marketplaceHasCanceled;
import static countermand.core.telling.Say.returnInvoice;
import static countermand.core.telling.Say.sale;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.sellerHasCanceled;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.DecidedBy;
import countermand.core.Origin;
import countermand.core.telling.Story;
import org.junit.jupiter.api.Test;

class SellerReportTest {

  @Test
  void thatCanBeAppliedIsLikeTheAsk() {
    given(handling())
        .when("the report", sellerHasCanceled())
        .then(
            movedTo("Canceled"),
            canceledBecauseOf(Origin.SELLER, DecidedBy.SELLER, "out of stock"),
            lastMove(move -> assertThat(move.command()).isEqualTo("ReportSellerCancellation")))
        .when(sellerHasCanceled(all("A")))
        .then(alreadyDoneAs("the report"), conflicts());
  }

  @Test
  void ofLinesIsLikeTheAsk() {
    given(handling())
        .when(sellerHasCanceled(some("A", 1)))
        .then(
            movedTo("Handling"),
            lines("A CANCELED"),
            lineCancellations("1 A SELLER SELLER"),
            conflicts());
  }

  @Test
  void thatCannotBeAppliedIsAConflictThatIsKept() {
    given(partlyInvoiced())
        .when("the report", sellerHasCanceled())
        .then(
            movedTo("PartlyInvoiced"),
            conflicts("ReportSellerCancellation"),
            published("CancellationConflict"),
            order(o ->
                assertThat(o.conflicts().getFirst())
                    .satisfies(c -> {
                      assertThat(c.reason()).isEqualTo("out of stock");
                      assertThat(c.lines()).isEmpty();
                      assertThat(c.receipt()).isEqualTo(receipt(3));
                      assertThat(c.at()).isEqualTo(PLACED_AT.plus(WINDOW));
                    })))
        .when(sellerHasCanceled())
        .then(alreadyDoneAs("the report"))
        .moved(sale("S-2", 70), returnInvoice("R-1", 100), sellerCancels())
        .then(conflicts("ReportSellerCancellation"));
  }

  @Test
  void thatCannotBeAppliedInFullIsAppliedAsFarAsItCan() {
    given(handling())
        .when("the report", sellerHasCanceled(some("A", 1), some("X", 1)))
        .then(
            movedTo("Handling"),
            lines("A CANCELED", "X LINE_NOT_FOUND"),
            left("A", 1),
            conflicts("ReportSellerCancellation"),
            published("CancellationConflict", "OrderPartlyCanceled"))
        .when(sellerHasCanceled(some("A", 1), some("X", 1)))
        .then(alreadyDoneAs("the report"), left("A", 1));
  }

  @Test
  void ofOtherLinesIsAnotherConflict() {
    given(shipped())
        .when("the first", sellerHasCanceled(some("A", 1)))
        .then(moved())
        .when(sellerHasCanceled(some("A", 2)))
        .then(moved(), conflicts("ReportSellerCancellation", "ReportSellerCancellation"))
        .when(sellerHasCanceled())
        .then(moved())
        .when(sellerHasCanceled(some("A", 1)))
        .then(alreadyDoneAs("the first"));
  }

  @Test
  void isNoConflictOfAnotherReport() {
    given(shipped().moved(sellerHasCanceled()))
        .when(marketplaceHasCanceled())
        .then(moved(), conflicts("ReportSellerCancellation", "MarketplaceCanceled"));
  }

  @Test
  void needsNoMarketplaceThatHears() {
    given(handling())
        .on(aMarketplaceDeafToPartialCancels())
        .when(sellerHasCanceled(some("A", 1)))
        .then(moved());
  }

  @Test
  void keepsFiftyConflictsAndTellsOfFurtherOnes() {
    Story story = given(shipped());
    for (int units = 1; units <= 50; units++) {
      story.moved(sellerHasCanceled(some("A", units)));
    }
    story
        .then(order(o -> assertThat(o.conflicts()).hasSize(50)))
        .when(sellerHasCanceled(some("A", 51)))
        .then(
            moved(),
            published("CancellationConflict"),
            order(o -> assertThat(o.conflicts()).hasSize(50)));
  }
}
