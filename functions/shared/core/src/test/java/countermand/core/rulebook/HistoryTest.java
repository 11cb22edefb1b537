package countermand.core.rulebook;

import static countermand.core.telling.Endings.alreadyDone;
import static countermand.core.telling.Endings.event;
import static countermand.core.telling.Endings.timers;
import static countermand.core.telling.Facts.lastMove;
import static countermand.core.telling.Facts.order;
import static countermand.core.telling.Facts.version;
import static countermand.core.telling.Links.WINDOW;
import static countermand.core.telling.Moments.PLACED_AT;
import static countermand.core.telling.Moments.minutes;
import static countermand.core.telling.Moments.receipt;
import static countermand.core.telling.Orders.awaitingPayment;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.readyForHandling;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.decline;
import static countermand.core.telling.Say.sale;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.ship;
import static countermand.core.telling.Say.startHandling;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Actor;
import countermand.core.Effect;
import countermand.core.Event;
import countermand.core.HistoryEntry;
import countermand.core.telling.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

  @Test
  void tellsWhatWhoWhenWhyAndTheVersion() {
    given(handling())
        .after(minutes(7))
        .when(sellerCancels())
        .then(
            lastMove(move -> {
              assertThat(move.version()).isEqualTo(5);
              assertThat(move.command()).isEqualTo("CancelBySeller");
              assertThat(move.stageBefore()).isEqualTo("Handling");
              assertThat(move.stage()).isEqualTo("Canceled");
              assertThat(move.at()).isEqualTo(PLACED_AT.plus(minutes(37)));
              assertThat(move.by()).isEqualTo(Actor.SELLER);
              assertThat(move.reason()).isEqualTo("out of stock");
              assertThat(move.receipt()).isEqualTo(receipt(3));
            }));
  }

  @Test
  void beginsWithThePlacement() {
    given(awaitingPayment())
        .then(
            version(1),
            lastMove(move -> {
              assertThat(move.command()).isEqualTo("PlaceOrder");
              assertThat(move.stageBefore()).isNull();
              assertThat(move.stage()).isEqualTo("AwaitingPayment");
              assertThat(move.by()).isEqualTo(Actor.MARKETPLACE);
            }));
  }

  @Test
  void namesInvoicesAsTheRulebookDoes() {
    given(readyForHandling())
        .when(sale("S-1", 100))
        .then(lastMove(move -> assertThat(move.command()).isEqualTo("Invoice")));
  }

  @Test
  void keepsTheLatestFiftyAndPutsTheOldestAway() {
    Story story = handling();
    for (int n = 1; n <= 23; n++) {
      story.moved(customerAsks("r" + n), decline());
    }
    HistoryEntry oldest = story.order().history().getFirst();
    story
        .then(version(50), order(o -> assertThat(o.history()).hasSize(50)), timers())
        .when(startHandling())
        .then(alreadyDone())
        .when(ship())
        .then(
            version(51),
            order(o -> assertThat(o.history()).hasSize(50)),
            order(o -> assertThat(o.history().getFirst().version()).isEqualTo(2)),
            timers(new Effect.KeepHistory(List.of(oldest))));
  }

  @Test
  void everyEventCarriesItsMove() {
    given(handling())
        .when(sellerCancels())
        .then(
            event(
                Event.OrderCanceled.class,
                e ->
                    assertThat(e.facts())
                        .isEqualTo(
                            new Event.Facts(
                                5,
                                PLACED_AT.plus(WINDOW),
                                Actor.SELLER,
                                "Handling",
                                "Canceled",
                                "out of stock",
                                receipt(3)))),
            order(o -> assertThat(o.version()).isEqualTo(5)));
  }
}
