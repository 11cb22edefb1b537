package countermand.runtime;

import countermand.core.HistoryEntry;
import countermand.core.Mark;
import countermand.store.OrderWrite;
import countermand.store.Orders;
import countermand.store.Slot;
import countermand.store.SlotKey;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders whose decisions and lost races leave a mark in the trail of the invocation under way. */
record WatchedOrders(Orders orders) implements Orders {

  @Override
  public Slot read(SlotKey key) {
    return orders.read(key);
  }

  @Override
  public Map<SlotKey, Slot> readAll(Set<SlotKey> keys) {
    return orders.readAll(keys);
  }

  @Override
  public Written write(SlotKey key, Slot seen, OrderWrite write) {
    Written written = watched(orders.write(key, seen, write));
    if (written instanceof Written.Done) {
      Trail.current().wrote(seen, write);
    }
    return written;
  }

  @Override
  public Written claim(SlotKey key, Slot seen, String orderId) {
    return watched(orders.claim(key, seen, orderId));
  }

  @Override
  public Written mark(SlotKey key, Slot seen, Mark mark) {
    return watched(orders.mark(key, seen, mark));
  }

  @Override
  public Written closeMark(SlotKey key, Slot seen, Mark closed) {
    return watched(orders.closeMark(key, seen, closed));
  }

  @Override
  public List<HistoryEntry> filedHistory(SlotKey key) {
    return orders.filedHistory(key);
  }

  private static Written watched(Written written) {
    if (written instanceof Written.Lost) {
      Trail.current().count(Trail.Metric.RACES_LOST);
    }
    return written;
  }
}
