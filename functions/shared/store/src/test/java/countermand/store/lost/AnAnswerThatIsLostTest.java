package countermand.store.lost;

import static countermand.store.telling.Answers.alreadyDone;
import static countermand.store.telling.Answers.moved;
import static countermand.store.telling.Answers.notFound;
import static countermand.store.telling.Answers.refused;
import static countermand.store.telling.Say.customerAsks;
import static countermand.store.telling.Say.place;
import static countermand.store.telling.Say.placeAs;
import static countermand.store.telling.Say.sale;
import static countermand.store.telling.Say.sellerCancels;
import static countermand.store.telling.Say.sellerId;
import static countermand.store.telling.Say.some;
import static countermand.store.telling.Say.usual;
import static countermand.store.telling.Say.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.RefusalCode;
import countermand.core.Side;
import countermand.core.Stage;
import countermand.core.Told;
import countermand.store.Orders;
import countermand.store.Slot;
import countermand.store.SlotKey;
import countermand.store.telling.AroundOrders;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Every write succeeds and its answer is lost on the way back: the SDK tries again, and DynamoDB
 * says that the condition does not hold.
 */
class AnAnswerThatIsLostTest {
  private final Hub hub = new Hub(orders -> new AroundOrders(orders, (k, w) -> lose(orders, k, w)));

  @Test
  void isTheDesksOwnDecision() {
    hub.moved("M", place(usual()));
    Told told = moved(hub.say("M", sellerCancels(some("A", 1))));
    assertThat(told.lines()).hasSize(1);
    assertThat(told.version()).isEqualTo(2);
    assertThat(hub.stored("M").canceled()).containsEntry("A", 1L);
  }

  @Test
  void isTheDesksOwnPlacement() {
    Told told = moved(hub.say("M", placeAs("S")));
    assertThat(told.created()).isTrue();
    assertThat(hub.stored("M").version()).isEqualTo(1);
    assertThat(hub.slot(Side.SELLER, "S")).isEqualTo(new Slot.Alias("M", null));
  }

  @Test
  void isTheDesksOwnPlacementThatMeetsAMark() {
    notFound(hub.say(sellerId("S"), sellerCancels()));
    assertThat(moved(hub.say("M", placeAs("S"))).stage()).isEqualTo("Canceled");
    assertThat(hub.stored("M").version()).isEqualTo(2);
  }

  @Test
  void isTheDesksOwnLateSellersId() {
    hub.moved("M", place(usual()));
    moved(hub.say("M", placeAs("S")));
    assertThat(hub.stored("M").version()).isEqualTo(2);
  }

  @Test
  void isTheDesksOwnRequestWithWhatWasDueBefore() {
    hub.ready("M");
    assertThat(moved(hub.say("M", customerAsks("r"))).version()).isEqualTo(4);
    moved(hub.say("M", Say.accept()));
    assertThat(hub.stored("M").version()).isEqualTo(5);
  }

  @Test
  void ofWhatTimeDidChangesNoAnswer() {
    hub.ready("M").moved("M", customerAsks("r")).after(Settings.ANSWER_WITHIN);
    assertThat(refused(hub.say("M", sale("1", 100)))).isEqualTo(RefusalCode.ALREADY_CANCELED);
    alreadyDone(hub.say("M", customerAsks("r")));
    assertThat(hub.stored("M").version()).isEqualTo(5);
  }

  @Test
  void ofWhatAReadWroteChangesNothing() {
    assertThat(hub.ready("M").show("M").stage()).isEqualTo(new Stage.ReadyForHandling());
    assertThat(hub.stored("M").version()).isEqualTo(3);
  }

  @Test
  void ofAMarkAndItsWithdrawalLeavesTheMarkWithdrawn() {
    notFound(hub.say("M", customerAsks("r")));
    notFound(hub.say("M", withdraw("r")));
    hub.moved("M", place(usual()));
    assertThat(hub.stored("M").stage()).isEqualTo(new Stage.AwaitingPayment());
  }

  private static Orders.Written lose(Orders orders, SlotKey key, Supplier<Orders.Written> write) {
    Orders.Written written = write.get();
    return written instanceof Orders.Written.Done
        ? new Orders.Written.Lost(orders.read(key))
        : written;
  }
}
