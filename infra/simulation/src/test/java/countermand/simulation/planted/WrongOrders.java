package countermand.simulation.planted;

import countermand.core.HistoryEntry;
import countermand.core.Mark;
import countermand.store.OrderWrite;
import countermand.store.Orders;
import countermand.store.Slot;
import countermand.store.SlotKey;
import java.util.List;

/** Orders that are right, but for what a mistake changes. */
class WrongOrders implements Orders {
  private final Orders right;

  WrongOrders(Orders right) {
    this.right = right;
  }

  @Override
  public Slot read(SlotKey key) {
    return right.read(key);
  }

  @Override
  public Written write(SlotKey key, Slot seen, OrderWrite write) {
    return right.write(key, seen, write);
  }

  @Override
  public Written claim(SlotKey key, Slot seen, String orderId) {
    return right.claim(key, seen, orderId);
  }

  @Override
  public Written mark(SlotKey key, Slot seen, Mark mark) {
    return right.mark(key, seen, mark);
  }

  @Override
  public Written closeMark(SlotKey key, Slot seen, Mark closed) {
    return right.closeMark(key, seen, closed);
  }

  @Override
  public List<HistoryEntry> filedHistory(SlotKey key) {
    return right.filedHistory(key);
  }
}
