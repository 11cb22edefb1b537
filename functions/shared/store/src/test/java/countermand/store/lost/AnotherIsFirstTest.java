package countermand.store.lost;

import static countermand.store.telling.Answers.alreadyDone;
import static countermand.store.telling.Answers.moved;
import static countermand.store.telling.Answers.refused;
import static countermand.store.telling.Say.place;
import static countermand.store.telling.Say.sellerCancels;
import static countermand.store.telling.Say.some;
import static countermand.store.telling.Say.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.RefusalCode;
import countermand.store.BusyException;
import countermand.store.Orders;
import countermand.store.SlotKey;
import countermand.store.telling.AroundOrders;
import countermand.store.telling.Calls;
import countermand.store.telling.Hub;
import countermand.store.telling.Table;
import countermand.store.telling.Tries;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Between the desk's read and its write, somebody else decides. */
class AnotherIsFirstTest {
  private final Calls calls = new Calls();
  private Runnable meanwhile = () -> {};
  private boolean never;
  private final AtomicInteger writes = new AtomicInteger();
  private final Hub hub =
      new Hub(
          Table.client(calls),
          orders -> new AroundOrders(orders, (key, write) -> written(orders, key, write)),
          new Tries(3));

  @Test
  void andTheCommandIsJudgedAgainByWhatTheFailedWriteGaveBack() {
    hub.moved("M", place(usual()));
    meanwhile(() -> moved(hub.say("M", sellerCancels(some("A", 1)))));
    calls.made();
    moved(hub.say("M", sellerCancels(some("A", 1))));
    assertThat(calls.made())
        .as("a read and a write of each, and one write more")
        .containsExactly("GetItem", "GetItem", "UpdateItem", "UpdateItem", "UpdateItem");
    assertThat(hub.stored("M").canceled()).containsEntry("A", 2L);
  }

  @Test
  void andTheAnswerIsTheOneThatHoldsNow() {
    hub.moved("M", place(usual()));
    meanwhile(() -> moved(hub.say("M", sellerCancels())));
    alreadyDone(hub.say("M", sellerCancels()));
    hub.ready("M2");
    meanwhile(() -> moved(hub.say("M2", sellerCancels())));
    assertThat(refused(hub.say("M2", new Command.StartHandling())))
        .isEqualTo(RefusalCode.ALREADY_CANCELED);
  }

  @Test
  void everyTimeSoThatTheAnswerIsBusy() {
    hub.moved("M", place(usual()));
    var item = hub.item("M");
    never = true;
    writes.set(0);
    assertThat(hub.say("M", sellerCancels())).isEqualTo(new Answer.Busy());
    assertThat(writes).hasValue(4);
    assertThat(hub.item("M")).isEqualTo(item);
  }

  @Test
  void everyTimeSoThatAPlacementIsBusy() {
    never = true;
    assertThat(hub.say("M", place(usual()))).isEqualTo(new Answer.Busy());
    assertThat(hub.item("M")).isEmpty();
  }

  @Test
  void everyTimeSoThatWhatTimeChangedCannotBeShown() {
    hub.ready("M");
    never = true;
    assertThatThrownBy(() -> hub.show("M")).isInstanceOf(BusyException.class);
  }

  private void meanwhile(Runnable act) {
    meanwhile =
        () -> {
          meanwhile = () -> {};
          act.run();
        };
  }

  private Orders.Written written(Orders orders, SlotKey key, Supplier<Orders.Written> write) {
    writes.incrementAndGet();
    meanwhile.run();
    return never ? new Orders.Written.Lost(orders.read(key)) : write.get();
  }
}
