package countermand.runtime.telling;

import countermand.core.HistoryEntry;
import countermand.core.Mark;
import countermand.core.Owed;
import countermand.store.OrderWrite;
import countermand.store.Orders;
import countermand.store.Slot;
import countermand.store.SlotKey;
import countermand.store.StoredOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Orders in memory, and how often somebody has asked for them. */
public final class MemoryOrders implements Orders {
  private final Map<SlotKey, Slot> slots = new HashMap<>();
  private final List<OrderWrite> writes = new ArrayList<>();
  private int reads;
  private int changes;
  private boolean losing;
  private final Map<String, RuntimeException> broken = new HashMap<>();

  /** From now on somebody else is always first. */
  public void loseEveryRace() {
    losing = true;
  }

  /** From now on whoever writes an order of that id does not hear whether it is written. */
  public void answerNothing(String id, RuntimeException why) {
    broken.put(id, why);
  }

  /** From now on everybody hears again what is written. */
  public void answerAgain() {
    broken.clear();
  }

  /** How often a slot was read. */
  public int reads() {
    return reads;
  }

  /** How often anything was written: decisions, claims, marks. */
  public int changes() {
    return changes;
  }

  /** The decisions, oldest first. */
  public List<OrderWrite> writes() {
    return writes;
  }

  /** Whether there is nothing at all. */
  public boolean untouched() {
    return slots.isEmpty();
  }

  @Override
  public Slot read(SlotKey key) {
    reads++;
    return now(key);
  }

  @Override
  public Written write(SlotKey key, Slot seen, OrderWrite write) {
    Set<String> owed = new HashSet<>();
    if (seen instanceof Slot.Taken(StoredOrder before)) {
      owed.addAll(before.owed());
    }
    write.owed().stream().map(Owed::id).forEach(owed::add);
    StoredOrder stored =
        new StoredOrder(write.order(), owed, owed.size(), List.of(), write.keys(), 0);
    Written written = put(key, seen, new Slot.Taken(stored));
    if (written instanceof Written.Done) {
      writes.add(write);
    }
    @Nullable RuntimeException why = broken.get(key.id());
    if (why != null) {
      throw why;
    }
    return written;
  }

  @Override
  public Written claim(SlotKey key, Slot seen, String orderId) {
    Mark kept = seen instanceof Slot.Waiting(Mark mark) ? mark : null;
    return put(key, seen, new Slot.Alias(orderId, kept));
  }

  @Override
  public Written mark(SlotKey key, Slot seen, Mark mark) {
    return put(key, seen, new Slot.Waiting(mark));
  }

  @Override
  public Written closeMark(SlotKey key, Slot seen, Mark closed) {
    return put(
        key,
        seen,
        seen instanceof Slot.Alias alias
            ? new Slot.Alias(alias.orderId(), closed)
            : new Slot.Waiting(closed));
  }

  @Override
  public List<HistoryEntry> filedHistory(SlotKey key) {
    return List.of();
  }

  private Slot now(SlotKey key) {
    return slots.getOrDefault(key, new Slot.Empty());
  }

  private Written put(SlotKey key, Slot seen, Slot next) {
    if (losing || !now(key).equals(seen)) {
      return new Written.Lost(now(key));
    }
    slots.put(key, next);
    changes++;
    return new Written.Done();
  }
}
