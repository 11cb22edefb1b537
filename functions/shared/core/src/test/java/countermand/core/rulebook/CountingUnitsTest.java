package countermand.core.rulebook;

import static countermand.core.telling.Contents.line;
import static countermand.core.telling.Contents.unpriced;
import static countermand.core.telling.Contents.worth;
import static countermand.core.telling.Facts.canceledUnits;
import static countermand.core.telling.Facts.left;
import static countermand.core.telling.Facts.lineCancellations;
import static countermand.core.telling.Facts.order;
import static countermand.core.telling.Facts.value;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Say.all;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountingUnitsTest {

  @Test
  void pricedLinesTakeTheirPriceOffTheValue() {
    given(handling()).when(sellerCancels(some("A", 1), all("B"))).then(value(30));
  }

  @Test
  void neverBelowNothing() {
    given(inWindow(worth(50, line("A", 2, 30), line("B", 1, 40))))
        .when(sellerCancels(all("A")))
        .then(value(0), left("B", 1));
  }

  @Test
  void unpricedLinesLeaveIt() {
    given(inWindow(worth(100, unpriced("A", 2), line("B", 1, 40))))
        .when(sellerCancels(all("A")))
        .then(value(100), left("A", 0));
  }

  @Test
  void pricesSoHighThatTheyOverflowAreStillOffTheValue() {
    given(inWindow(worth(100, line("A", 9, Long.MAX_VALUE / 2), line("B", 2, Long.MAX_VALUE))))
        .moved(sellerCancels(some("A", 2)))
        .then(value(0))
        .moved(sellerCancels(some("A", 3)))
        .then(value(0))
        .moved(sellerCancels(some("B", 1)))
        .then(value(0));
  }

  @Test
  void aWholeCancellationLeavesTheValueAndCountsEveryUnit() {
    given(handling().moved(sellerCancels(some("A", 1))))
        .when(sellerCancels())
        .then(
            value(70),
            canceledUnits("A", 2),
            canceledUnits("B", 1),
            left("A", 0),
            left("B", 0),
            lineCancellations("1 A SELLER SELLER"),
            order(o -> assertThat(o.nothingLeft()).isTrue()));
  }
}
