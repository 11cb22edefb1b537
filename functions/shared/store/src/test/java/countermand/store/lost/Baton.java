package countermand.store.lost;

import countermand.core.HistoryEntry;
import countermand.core.Mark;
import countermand.store.OrderWrite;
import countermand.store.Orders;
import countermand.store.Slot;
import countermand.store.SlotKey;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Stops a caller before each of its calls, until it is let go on.
 *
 * @param stopped is told whenever the caller stops, or has come to its end
 */
record Baton(Orders orders, Semaphore stopped, Semaphore go) implements Orders {
  Baton(Orders orders, Semaphore stopped) {
    this(orders, stopped, new Semaphore(0));
  }

  @Override
  public Slot read(SlotKey key) {
    return call(() -> orders.read(key));
  }

  @Override
  public Written write(SlotKey key, Slot seen, OrderWrite write) {
    return call(() -> orders.write(key, seen, write));
  }

  @Override
  public Written claim(SlotKey key, Slot seen, String orderId) {
    return call(() -> orders.claim(key, seen, orderId));
  }

  @Override
  public Written mark(SlotKey key, Slot seen, Mark mark) {
    return call(() -> orders.mark(key, seen, mark));
  }

  @Override
  public Written closeMark(SlotKey key, Slot seen, Mark closed) {
    return call(() -> orders.closeMark(key, seen, closed));
  }

  @Override
  public List<HistoryEntry> filedHistory(SlotKey key) {
    return call(() -> orders.filedHistory(key));
  }

  private <T> T call(Supplier<T> call) {
    stopped.release();
    go.acquireUninterruptibly();
    return call.get();
  }
}
