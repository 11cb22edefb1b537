package countermand.core.rulebook;

import static countermand.core.RefusalCode.INVOICE_VALUE_INVALID;
import static countermand.core.RefusalCode.NO_LINE_CANCELED;
import static countermand.core.RefusalCode.ORDER_DIFFERS;
import static countermand.core.telling.Contents.line;
import static countermand.core.telling.Contents.worth;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.lines;
import static countermand.core.telling.Endings.moved;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Facts.order;
import static countermand.core.telling.Facts.value;
import static countermand.core.telling.Links.WINDOW;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Orders.placed;
import static countermand.core.telling.Orders.withoutLines;
import static countermand.core.telling.Say.all;
import static countermand.core.telling.Say.approvePayment;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.finalSale;
import static countermand.core.telling.Say.place;
import static countermand.core.telling.Say.placeAs;
import static countermand.core.telling.Say.returnGoods;
import static countermand.core.telling.Say.returnInvoice;
import static countermand.core.telling.Say.sale;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.ship;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Say.startHandling;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Content;
import countermand.core.telling.Contents;
import countermand.core.telling.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstContentTest {
  private static final Content USUAL = Contents.usual();

  private static Story readyWithoutLines() {
    return withoutLines().moved(approvePayment()).after(WINDOW);
  }

  @Test
  void isTakenInEveryStage() {
    for (Story story :
        List.of(
            withoutLines(),
            withoutLines().moved(approvePayment()),
            readyWithoutLines(),
            readyWithoutLines().moved(startHandling()),
            readyWithoutLines().moved(customerAsks("r1")),
            readyWithoutLines().moved(sale("S-1", 30)),
            readyWithoutLines().moved(ship()),
            readyWithoutLines().moved(ship(), returnGoods()),
            withoutLines().moved(sellerCancels()))) {
      story.whenSeen();
      String stage = story.order().stage().name();
      given(story).when(place(USUAL)).then(movedTo(stage), value(100));
    }
  }

  @Test
  void mayTellTheSellersIdToo() {
    given(readyWithoutLines().moved(startHandling()))
        .when(placeAs("S-1", USUAL))
        .then(moved(), order(o -> assertThat(o.ids().sellerOrderId()).isEqualTo("S-1")));
  }

  @Test
  void cannotChangeTheSellersId() {
    given(placed(placeAs("S-1", worth(0)), null))
        .moved(approvePayment())
        .after(WINDOW)
        .moved(startHandling())
        .when(placeAs("S-2", USUAL))
        .then(refused(ORDER_DIFFERS));
  }

  @Test
  void isFirstOnlyOnce() {
    given(readyWithoutLines().moved(startHandling(), place(USUAL)))
        .when(place(worth(40, line("B", 1, 40))))
        .then(refused(ORDER_DIFFERS));
  }

  @Test
  void isNotUndoneByAPlacementWithoutLines() {
    given(inWindow()).when(place(worth(0))).then(alreadyDoneAs("the placement"), value(100));
  }

  @Test
  void isNotWhatAnotherPlacementWithoutLinesTells() {
    given(readyWithoutLines().moved(startHandling()))
        .when(place(worth(7)))
        .then(refused(ORDER_DIFFERS));
  }

  @Test
  void untilThenOnlyWholeCancelsAreJudged() {
    given(withoutLines())
        .when(customerAsks("r1", some("A", 1)))
        .then(refused(NO_LINE_CANCELED), lines("A LINE_NOT_FOUND"))
        .when(sellerCancels(all("A")))
        .then(refused(NO_LINE_CANCELED), lines("A LINE_NOT_FOUND"))
        .when(customerAsks("r2"))
        .then(movedTo("Canceled"));
  }

  @Test
  void untilThenNothingIsInvoicedInFull() {
    given(readyWithoutLines())
        .when(sale("S-1", 30))
        .then(movedTo("PartlyInvoiced"))
        .when(finalSale("S-2", 500))
        .then(movedTo("PartlyInvoiced"))
        .when(sale("S-3", 30, all("A")))
        .then(movedTo("PartlyInvoiced"));
  }

  @Test
  void byThenItMayBe() {
    given(readyWithoutLines())
        .moved(sale("S-1", 30), sale("S-2", 70))
        .when(place(USUAL))
        .then(movedTo("Invoiced"), value(100));
  }

  @Test
  void byThenItMayHaveComeBack() {
    given(readyWithoutLines())
        .moved(sale("S-1", 100), ship(), returnInvoice("R-1", 100))
        .when(place(USUAL))
        .then(movedTo("Returned"));
  }

  @Test
  void untilThenNothingLeftDoesNotHold() {
    given(withoutLines()).then(order(o -> assertThat(o.nothingLeft()).isFalse()));
  }

  @Test
  void untilThenAnInvoiceOverNothingIsInvalid() {
    given(readyWithoutLines()).when(sale("S-1", 0)).then(refused(INVOICE_VALUE_INVALID));
  }
}
