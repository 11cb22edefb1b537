package countermand.simulation.world;

import countermand.core.HistoryEntry;
import countermand.core.Side;
import countermand.store.Slot;
import countermand.store.SlotKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is at each place of the table, and who hears of its changes. */
public final class Items {
  private final Map<SlotKey, OrderItem> orders = new LinkedHashMap<>();
  private final Map<SlotKey, Slot> others = new LinkedHashMap<>();
  private final Map<SlotKey, TreeMap<Long, HistoryEntry>> filed = new LinkedHashMap<>();
  private final List<Watcher> watchers = new ArrayList<>();

  /** Hears of every write to an order's item. */
  public interface Watcher {
    /** An order's item changed. */
    void changed(SlotKey key, @Nullable OrderItem before, OrderItem after);

    /** An alias or a mark changed. */
    default void changed(SlotKey key, Slot after) {}
  }

  /** Somebody wants to hear of changes. */
  public void watch(Watcher watcher) {
    watchers.add(watcher);
  }

  /** What is there. */
  Slot read(SlotKey key) {
    OrderItem item = orders.get(key);
    return item == null ? others.getOrDefault(key, new Slot.Empty()) : item.slot();
  }

  /** The order's item that is there. */
  public Optional<OrderItem> order(SlotKey key) {
    return Optional.ofNullable(orders.get(key));
  }

  /** All orders, in the order in which they were placed. */
  public Map<SlotKey, OrderItem> orders() {
    return orders;
  }

  /** Every alias and mark, by its place. */
  public Map<SlotKey, Slot> others() {
    return others;
  }

  void put(SlotKey key, Slot slot) {
    others.put(key, slot);
    watchers.forEach(watcher -> watcher.changed(key, slot));
  }

  /** Puts an order's item there, and tells those who watch. */
  public void put(SlotKey key, OrderItem item) {
    if (key.side() != Side.MARKETPLACE) {
      throw new IllegalStateException("an order is at its marketplace's id");
    }
    @Nullable OrderItem before = orders.put(key, item);
    others.remove(key);
    watchers.forEach(watcher -> watcher.changed(key, before, item));
  }

  void file(SlotKey key, List<HistoryEntry> entries) {
    TreeMap<Long, HistoryEntry> there = filed.computeIfAbsent(key, _ -> new TreeMap<>());
    entries.forEach(entry -> there.put(entry.version(), entry));
  }

  /** The moves that are filed beside an order, oldest first. */
  public List<HistoryEntry> filed(SlotKey key) {
    return List.copyOf(filed.getOrDefault(key, new TreeMap<>()).values());
  }
}
