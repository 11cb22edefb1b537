package countermand.core.rulebook;

import static countermand.core.RefusalCode.NO_LINE_CANCELED;
import static countermand.core.telling.Endings.event;
import static countermand.core.telling.Endings.lines;
import static countermand.core.telling.Endings.moved;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Facts.canceledBecauseOf;
import static countermand.core.telling.Facts.canceledWithReceiptOf;
import static countermand.core.telling.Facts.left;
import static countermand.core.telling.Facts.lineCancellations;
import static countermand.core.telling.Facts.notCanceled;
import static countermand.core.telling.Facts.value;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Say.all;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.DecidedBy;
import countermand.core.Event;
import countermand.core.Origin;
import org.junit.jupiter.api.Test;

class SellerCancelsLinesTest {

  @Test
  void andTheOrderGoesOn() {
    given(handling())
        .when(sellerCancels(some("A", 1), some("X", 1), some("B", 2)))
        .then(
            movedTo("Handling"),
            lines("A CANCELED", "X LINE_NOT_FOUND", "B QUANTITY_EXCEEDS_REMAINING"),
            lineCancellations("1 A SELLER SELLER"),
            value(70),
            notCanceled(),
            published("OrderPartlyCanceled"),
            event(
                Event.OrderPartlyCanceled.class,
                e -> {
                  assertThat(e.amount()).isEqualTo(30);
                  assertThat(e.requestId()).isNull();
                }));
  }

  @Test
  void isANewCommandEachTime() {
    given(handling())
        .moved(sellerCancels(some("A", 1)))
        .when(sellerCancels(some("A", 1)))
        .then(moved(), left("A", 0));
  }

  @Test
  void theSameLineTwiceIsJudgedTwice() {
    given(handling())
        .when(sellerCancels(some("A", 1), some("A", 1), some("A", 1)))
        .then(
            lines("A CANCELED", "A CANCELED", "A QUANTITY_EXCEEDS_REMAINING"),
            lineCancellations("1 A SELLER SELLER", "1 A SELLER SELLER"));
  }

  @Test
  void noneGoodIsRefused() {
    given(handling())
        .when(sellerCancels(some("X", 1), some("A", 3)))
        .then(refused(NO_LINE_CANCELED), lines("X LINE_NOT_FOUND", "A QUANTITY_EXCEEDS_REMAINING"));
  }

  @Test
  void nothingLeftOfAnyLineCancelsTheOrder() {
    given(handling())
        .when("the cancel", sellerCancels(all("A"), all("B")))
        .then(
            movedTo("Canceled"),
            lines("A CANCELED", "B CANCELED"),
            lineCancellations("2 A SELLER SELLER", "1 B SELLER SELLER"),
            canceledBecauseOf(Origin.SELLER, DecidedBy.SELLER, "out of stock"),
            canceledWithReceiptOf("the cancel"),
            published("OrderCanceled"));
  }

  @Test
  void inTheWindowLeavesTheWindow() {
    given(inWindow()).when(sellerCancels(all("B"))).then(movedTo("InWindow"), value(60));
  }
}
