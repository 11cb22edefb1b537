package countermand.store.lost;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.Mark;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.OrderIds;
import countermand.core.Origin;
import countermand.core.Side;
import countermand.core.rules.Rulebook;
import countermand.store.DynamoOrders;
import countermand.store.OrderWrite;
import countermand.store.Orders;
import countermand.store.Slot;
import countermand.store.SlotKey;
import countermand.store.telling.Hub;
import countermand.store.telling.MemoryOrders;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import countermand.store.telling.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every conditional write, on everything that can be there, after everything that was seen. */
class TheMemoryIsLikeTheTableTest {
  private static final Mark MARK =
      new Mark(Side.MARKETPLACE, Origin.CUSTOMER, "why", "r", Hub.START, false);
  private static final Mark OTHER =
      new Mark(Side.SELLER, Origin.SELLER, null, null, Hub.START, false);
  private static final Slot EMPTY = new Slot.Empty();
  private static final List<Slot> MARKS =
      List.of(new Slot.Waiting(MARK), new Slot.Waiting(MARK.close()));
  private static final List<Slot> ALIASES =
      List.of(new Slot.Alias("M", null), new Slot.Alias("M", MARK), new Slot.Alias("M2", null));

  private final Hub hub = new Hub();
  private final AtomicInteger ids = new AtomicInteger();
  private final Orders table = new DynamoOrders(Table.plain(), Table.NAME);

  @Test
  void atASellersId() {
    List<Slot> slots = Stream.of(List.of(EMPTY), MARKS, ALIASES).flatMap(List::stream).toList();
    for (Slot there : slots) {
      for (Slot seen : slots) {
        same(Side.SELLER, there, (orders, key) -> orders.claim(key, seen, "M9"));
        same(Side.SELLER, there, (orders, key) -> orders.mark(key, seen, OTHER));
      }
      same(
          Side.SELLER, there, (orders, key) -> orders.closeMark(key, ALIASES.get(1), MARK.close()));
      same(Side.SELLER, there, (orders, key) -> orders.closeMark(key, MARKS.get(0), MARK.close()));
    }
  }

  @Test
  void atAMarketplacesId() {
    List<Slot> slots = Stream.concat(MARKS.stream(), Stream.of(EMPTY, taken(1), taken(2))).toList();
    for (Slot there : slots) {
      for (Slot seen : slots) {
        same(Side.MARKETPLACE, there, (orders, key) -> orders.write(key, seen, write(3)));
      }
    }
  }

  private void same(Side side, Slot there, BiFunction<Orders, SlotKey, Orders.Written> act) {
    SlotKey key = hub.key(side, "id" + ids.incrementAndGet());
    MemoryOrders memory = new MemoryOrders();
    put(key, there);
    memory.put(key, there);
    assertThat(act.apply(memory, key)).as("%s", there).isEqualTo(act.apply(table, key));
    assertThat(memory.read(key)).as("%s", there).isEqualTo(table.read(key));
  }

  private void put(SlotKey key, Slot slot) {
    switch (slot) {
      case Slot.Empty _ -> {}
      case Slot.Waiting(Mark mark) -> table.mark(key, EMPTY, mark);
      case Slot.Alias(String orderId, Mark kept) -> {
        if (kept != null) {
          table.mark(key, EMPTY, kept);
        }
        table.claim(key, kept == null ? EMPTY : new Slot.Waiting(kept), orderId);
      }
      case Slot.Taken taken -> table.write(key, EMPTY, write(taken.stored().order().version()));
    }
  }

  private Slot taken(long version) {
    MemoryOrders memory = new MemoryOrders();
    SlotKey key = hub.key(Side.MARKETPLACE, "taken");
    memory.write(key, EMPTY, write(version));
    return memory.read(key);
  }

  private OrderWrite write(long version) {
    Moment moment = new Moment(Hub.START, new UUID(0, version));
    OrderIds ids = new OrderIds(hub.link(), "M", "S");
    Command.PlaceOrder placement = Say.placeAs("S");
    Ending.Moved placed =
        (Ending.Moved) Rulebook.place(ids, placement, null, moment, Settings.usual());
    Order order = placed.order();
    if (version == 2) {
      order =
          ((Ending.Moved)
                  Rulebook.decide(order, Say.sellerCancels(), null, moment, Settings.usual()))
              .order();
    }
    return new OrderWrite(order, List.of(), 0, Map.of(), Hub.START);
  }
}
