package countermand.store.lost;

import static countermand.store.telling.Answers.moved;
import static countermand.store.telling.Answers.notFound;
import static countermand.store.telling.Say.customerAsks;
import static countermand.store.telling.Say.place;
import static countermand.store.telling.Say.placeAs;
import static countermand.store.telling.Say.sellerCancels;
import static countermand.store.telling.Say.sellerId;
import static countermand.store.telling.Say.usual;
import static countermand.store.telling.Say.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Command;
import countermand.core.OrderName;
import countermand.core.Side;
import countermand.core.Stage;
import countermand.store.Orders;
import countermand.store.Slot;
import countermand.store.telling.AroundOrders;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Broken machinery throws; what is written until then is whole, and a repeat completes it. */
class AWriteThatFailsTest {
  /** Writes that still succeed. */
  private int good = Integer.MAX_VALUE;

  private final Hub hub = new Hub(orders -> new AroundOrders(orders, (key, write) -> of(write)));

  @Test
  void leavesTheOrderAsItWas() {
    hub.moved("M", place(usual()));
    var item = hub.item("M");
    fails(0, Say.marketplaceId("M"), sellerCancels());
    assertThat(hub.item("M")).isEqualTo(item);
  }

  @Test
  void leavesNothingOfAPlacement() {
    fails(0, Say.marketplaceId("M"), placeAs("S"));
    assertThat(hub.item("M")).isEmpty();
    assertThat(hub.item(Side.SELLER, "S")).isEmpty();
  }

  @Test
  void leavesAPlacementForItsRepeat() {
    fails(1, Say.marketplaceId("M"), placeAs("S"));
    assertThat(hub.item("M")).isEmpty();
    assertThat(hub.slot(Side.SELLER, "S")).isEqualTo(new Slot.Alias("M", null));
    assertThat(moved(hub.say("M", placeAs("S"))).created()).isTrue();
  }

  @Test
  void leavesThePlacementsMarkToItsRepeat() {
    notFound(hub.say(sellerId("S"), sellerCancels()));
    fails(2, Say.marketplaceId("M"), placeAs("S"));
    moved(hub.say("M", placeAs("S")));
    assertThat(hub.stored("M").stage()).isEqualTo(new Stage.Canceled());
  }

  @Test
  void leavesALateSellersIdToItsRepeat() {
    hub.moved("M", place(usual()));
    fails(1, Say.marketplaceId("M"), placeAs("S"));
    moved(hub.say("M", placeAs("S")));
    moved(hub.say(sellerId("S"), sellerCancels()));
    assertThat(hub.stored("M").stage()).isEqualTo(new Stage.Canceled());
  }

  @Test
  void leavesAWithdrawalOfAKeptMarkToItsRepeat() {
    notFound(hub.say(sellerId("S"), customerAsks("r")));
    fails(2, Say.marketplaceId("M"), placeAs("S"));
    fails(1, sellerId("S"), withdraw("r"));
    notFound(hub.say(sellerId("S"), withdraw("r")));
    assertThat(hub.slot(Side.MARKETPLACE, "M")).isInstanceOf(Slot.Waiting.class);
    moved(hub.say("M", placeAs("S")));
    assertThat(hub.stored("M").stage()).isEqualTo(new Stage.AwaitingPayment());
  }

  @Test
  void isNoAnswerForAReadEither() {
    hub.ready("M");
    good = 0;
    assertThatThrownBy(() -> hub.show("M")).isInstanceOf(Broken.class);
  }

  private void fails(int after, OrderName name, Command command) {
    good = after;
    assertThatThrownBy(() -> hub.say(name, command)).isInstanceOf(Broken.class);
    good = Integer.MAX_VALUE;
  }

  private Orders.Written of(Supplier<Orders.Written> write) {
    if (good-- <= 0) {
      throw new Broken();
    }
    return write.get();
  }

  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
