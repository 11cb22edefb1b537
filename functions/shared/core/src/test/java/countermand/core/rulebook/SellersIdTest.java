package countermand.core.rulebook;

import static countermand.core.RefusalCode.ALREADY_CANCELED;
import static countermand.core.RefusalCode.ORDER_DIFFERS;
import static countermand.core.telling.Contents.line;
import static countermand.core.telling.Contents.worth;
import static countermand.core.telling.Endings.alreadyDone;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.moved;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Facts.order;
import static countermand.core.telling.Orders.awaitingPayment;
import static countermand.core.telling.Orders.canceled;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.placed;
import static countermand.core.telling.Orders.readyForHandling;
import static countermand.core.telling.Say.place;
import static countermand.core.telling.Say.placeAs;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Content;
import countermand.core.telling.Contents;
import org.junit.jupiter.api.Test;

class SellersIdTest {
  private static final Content USUAL = Contents.usual();

  @Test
  void isTheMarketplacesWhereNoOtherIsTold() {
    given(awaitingPayment()).then(order(o -> assertThat(o.ids().sellerOrderId()).isEqualTo("M-1")));
  }

  @Test
  void canBeToldLater() {
    given(readyForHandling())
        .when(placeAs("S-1", USUAL))
        .then(moved(), order(o -> assertThat(o.ids().sellerOrderId()).isEqualTo("S-1")));
  }

  @Test
  void isFixedOnceSet() {
    given(placed(placeAs("S-1", USUAL), null))
        .when(placeAs("S-2", USUAL))
        .then(refused(ORDER_DIFFERS));
  }

  @Test
  void isFixedOnceSetAlsoWithOtherContent() {
    given(placed(placeAs("S-1", USUAL), null))
        .when(placeAs("S-2", worth(40, line("B", 1, 40))))
        .then(refused(ORDER_DIFFERS));
  }

  @Test
  void toldAgainIsAlreadyDone() {
    given(placed(placeAs("S-1", USUAL), null))
        .when(placeAs("S-1", USUAL))
        .then(alreadyDoneAs("the placement"));
  }

  @Test
  void notToldAgainStaysAsItIs() {
    given(placed(placeAs("S-1", USUAL), null))
        .when(place(USUAL))
        .then(alreadyDone())
        .when(place(worth(40, line("B", 1, 40))))
        .then(moved(), order(o -> assertThat(o.ids().sellerOrderId()).isEqualTo("S-1")));
  }

  @Test
  void toldAsTheMarketplacesIsTheSameAsNotTold() {
    given(handling()).when(placeAs("M-1", USUAL)).then(alreadyDoneAs("the placement"));
  }

  @Test
  void toldWithTheSameContentReplacesContentToo() {
    given(handling()).when(placeAs("S-1", USUAL)).then(refused(ORDER_DIFFERS));
    given(canceled()).when(placeAs("S-1", USUAL)).then(refused(ALREADY_CANCELED));
  }
}
