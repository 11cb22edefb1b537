package countermand.store.desk;

import static countermand.store.telling.Answers.alreadyDone;
import static countermand.store.telling.Answers.moved;
import static countermand.store.telling.Answers.refused;
import static countermand.store.telling.Say.line;
import static countermand.store.telling.Say.place;
import static countermand.store.telling.Say.sellerCancels;
import static countermand.store.telling.Say.usual;
import static countermand.store.telling.Say.worth;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.RefusalCode;
import countermand.core.Side;
import countermand.core.Stage;
import countermand.core.Told;
import countermand.store.Slot;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class APlacementTest {
  private final Hub hub = new Hub();

  @Test
  void ofANewOrderCreatesIt() {
    Told told = moved(hub.say("M", place(usual())));
    assertThat(told.created()).isTrue();
    assertThat(hub.stored("M").stage()).isEqualTo(new Stage.AwaitingPayment());
    assertThat(hub.stored("M").version()).isEqualTo(1);
  }

  @Test
  void thatCarriesAnApprovalOpensTheWindow() {
    moved(hub.say("M", Say.placePaid(null, hub.now())));
    assertThat(hub.stored("M").stage())
        .isEqualTo(new Stage.InWindow(hub.now().plus(Settings.WINDOW)));
  }

  @Test
  void ofTheSameContentIsAlreadyDoneWithTheSameReceipt() {
    Told first = moved(hub.say("M", place(usual())));
    var item = hub.item("M");
    Told again = alreadyDone(hub.after(Duration.ofDays(1)).say("M", place(usual())));
    assertThat(again.receipt()).isEqualTo(first.receipt());
    assertThat(again.created()).isFalse();
    assertThat(hub.item("M")).isEqualTo(item);
  }

  @Test
  void ofOtherContentReplacesWhatWasThere() {
    hub.moved("M", place(usual()));
    Told told = moved(hub.say("M", place(worth(30, line("A", 1, 30)))));
    assertThat(told.created()).isFalse();
    assertThat(hub.stored("M").value()).isEqualTo(30);
  }

  @Test
  void ofACanceledOrderIsRefused() {
    hub.moved("M", place(usual()), sellerCancels());
    assertThat(refused(hub.say("M", place(worth(1, line("A", 1, 1))))))
        .isEqualTo(RefusalCode.ALREADY_CANCELED);
  }

  @Test
  void onAPausedLinkIsRefusedAndClaimsNothing() {
    Command.PlaceOrder placement = Say.placeAs("S");
    assertThat(refused(hub.on(Settings.paused()).say("M", placement)))
        .isEqualTo(RefusalCode.LINK_PAUSED);
    assertThat(hub.item("M")).isEmpty();
    assertThat(hub.item(Side.SELLER, "S")).isEmpty();
  }

  @Test
  void onAPausedLinkIsStillAlreadyDoneWhereItWasDone() {
    hub.moved("M", place(usual()));
    alreadyDone(hub.on(Settings.paused()).say("M", place(usual())));
  }

  @Test
  void withAnImplausiblePaymentClaimsNothing() {
    Command.PlaceOrder placement = Say.placePaid("S", hub.now().plus(Duration.ofDays(1)));
    assertThat(refused(hub.say("M", placement)))
        .isEqualTo(RefusalCode.PAYMENT_TIME_IMPLAUSIBLE);
    assertThat(hub.slot(Side.SELLER, "S")).isEqualTo(new Slot.Empty());
    assertThat(hub.item("M")).isEmpty();
  }
}
