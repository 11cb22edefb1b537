package countermand.simulation.twin;

import countermand.core.HistoryEntry;
import countermand.core.Mark;
import countermand.store.OrderWrite;
import countermand.store.Orders;
import countermand.store.Slot;
import countermand.store.SlotKey;
import java.util.List;

/** Orders in memory and in a table. */
record TwinOrders(Orders memory, Orders table, TwinItems items) implements Orders {
  @Override
  public Slot read(SlotKey key) {
    return Same.said("read " + key, memory.read(key), () -> table.read(key));
  }

  @Override
  public Written write(SlotKey key, Slot seen, OrderWrite write) {
    Written written =
        Same.said(
            "write " + key, memory.write(key, seen, write), () -> table.write(key, seen, write));
    items.compare("write", key);
    return written;
  }

  @Override
  public Written claim(SlotKey key, Slot seen, String orderId) {
    return Same.said(
        "claim " + key, memory.claim(key, seen, orderId), () -> table.claim(key, seen, orderId));
  }

  @Override
  public Written mark(SlotKey key, Slot seen, Mark mark) {
    return Same.said(
        "mark " + key, memory.mark(key, seen, mark), () -> table.mark(key, seen, mark));
  }

  @Override
  public Written closeMark(SlotKey key, Slot seen, Mark closed) {
    return Same.said(
        "close the mark " + key,
        memory.closeMark(key, seen, closed),
        () -> table.closeMark(key, seen, closed));
  }

  @Override
  public List<HistoryEntry> filedHistory(SlotKey key) {
    return Same.said("history of " + key, memory.filedHistory(key), () -> table.filedHistory(key));
  }
}
