package countermand.store.telling;

import countermand.core.HistoryEntry;
import countermand.core.Mark;
import countermand.store.OrderWrite;
import countermand.store.Orders;
import countermand.store.Slot;
import countermand.store.SlotKey;
import java.util.List;
import java.util.function.Supplier;

/**
 * Something in the way of every write.
 *
 * @param way gets the place and the write, and gives what its caller is told of it
 */
public record AroundOrders(Orders orders, Way way) implements Orders {

  /** What becomes of a write. */
  public interface Way {
    /** Performs the write, or not, and says how it ended. */
    Written of(SlotKey key, Supplier<Written> write);
  }

  @Override
  public Slot read(SlotKey key) {
    return orders.read(key);
  }

  @Override
  public Written write(SlotKey key, Slot seen, OrderWrite write) {
    return way.of(key, () -> orders.write(key, seen, write));
  }

  @Override
  public Written claim(SlotKey key, Slot seen, String orderId) {
    return way.of(key, () -> orders.claim(key, seen, orderId));
  }

  @Override
  public Written mark(SlotKey key, Slot seen, Mark mark) {
    return way.of(key, () -> orders.mark(key, seen, mark));
  }

  @Override
  public Written closeMark(SlotKey key, Slot seen, Mark closed) {
    return way.of(key, () -> orders.closeMark(key, seen, closed));
  }

  @Override
  public List<HistoryEntry> filedHistory(SlotKey key) {
    return orders.filedHistory(key);
  }
}
