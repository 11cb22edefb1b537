package countermand.effects.notice;

import countermand.core.HistoryEntry;
import countermand.core.Mark;
import countermand.core.Order;
import countermand.core.Side;
import countermand.store.OrderWrite;
import countermand.store.Orders;
import countermand.store.Slot;
import countermand.store.SlotKey;
import countermand.store.StoredOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One order under any id of a marketplace's, to be read only.
 *
 * @param order nothing where there is none
 */
record OneOrder(Supplier<@Nullable Order> order) implements Orders {
  @Override
  public Slot read(SlotKey key) {
    Order now = order.get();
    return now == null || key.side() != Side.MARKETPLACE
        ? new Slot.Empty()
        : new Slot.Taken(new StoredOrder(now, Set.of(), 0, List.of(), Map.of(), 0));
  }

  @Override
  public Written write(SlotKey key, Slot seen, OrderWrite write) {
    throw new UnsupportedOperationException("notices write no orders");
  }

  @Override
  public Written claim(SlotKey key, Slot seen, String orderId) {
    throw new UnsupportedOperationException("notices write no orders");
  }

  @Override
  public Written mark(SlotKey key, Slot seen, Mark mark) {
    throw new UnsupportedOperationException("notices write no orders");
  }

  @Override
  public Written closeMark(SlotKey key, Slot seen, Mark closed) {
    throw new UnsupportedOperationException("notices write no orders");
  }

  @Override
  public List<HistoryEntry> filedHistory(SlotKey key) {
    return List.of();
  }
}
