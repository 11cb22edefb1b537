package countermand.simulation.world;

import countermand.core.HistoryEntry;
import countermand.core.Mark;
import countermand.store.OrderWrite;
import countermand.store.Orders;
import countermand.store.Slot;
import countermand.store.SlotKey;
import java.util.List;

/** Orders over a wire. */
record WiredOrders(Wire wire, Orders orders) implements Orders {
  @Override
  public Slot read(SlotKey key) {
    return wire.call("orders.read", () -> orders.read(key));
  }

  @Override
  public Written write(SlotKey key, Slot seen, OrderWrite write) {
    return wire.call("orders.write", () -> orders.write(key, seen, write));
  }

  @Override
  public Written claim(SlotKey key, Slot seen, String orderId) {
    return wire.call("orders.claim", () -> orders.claim(key, seen, orderId));
  }

  @Override
  public Written mark(SlotKey key, Slot seen, Mark mark) {
    return wire.call("orders.mark", () -> orders.mark(key, seen, mark));
  }

  @Override
  public Written closeMark(SlotKey key, Slot seen, Mark closed) {
    return wire.call("orders.closeMark", () -> orders.closeMark(key, seen, closed));
  }

  @Override
  public List<HistoryEntry> filedHistory(SlotKey key) {
    return wire.call("orders.filedHistory", () -> orders.filedHistory(key));
  }
}
