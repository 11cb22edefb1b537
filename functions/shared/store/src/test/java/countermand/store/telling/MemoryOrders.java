package countermand.store.telling;

import countermand.core.HistoryEntry;
import countermand.core.Mark;
import countermand.store.Due;
import countermand.store.DueShards;
import countermand.store.HistoryFile;
import countermand.store.Ledger;
import countermand.store.OrderWrite;
import countermand.store.Orders;
import countermand.store.Owing;
import countermand.store.Slot;
import countermand.store.SlotKey;
import countermand.store.StoredOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The orders' items in memory, with what they owe and when somebody must look: for tests that go
 * through thousands of schedules, and for simulations. That it is like the table is tested too.
 */
public final class MemoryOrders implements Orders, Ledger, HistoryFile {
  private final Map<SlotKey, Slot> others = new LinkedHashMap<>();
  private final Map<SlotKey, OrderItem> orders = new LinkedHashMap<>();
  private final Map<SlotKey, Map<Long, HistoryEntry>> filed = new LinkedHashMap<>();
  private final List<Listener> listeners = new ArrayList<>();

  /** Hears of each change, as the table's stream does. */
  public interface Listener {

    /**
     * An order's item was changed.
     *
     * @param before absent where there was none
     */
    void changed(SlotKey key, @Nullable OrderItem before, OrderItem after);

    /** An alias or a mark was changed. */
    default void changed(SlotKey key, Slot after) {}
  }

  /** From now on somebody else hears of every change, too. */
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  /** The item of an order, where there is one. */
  public Optional<OrderItem> item(SlotKey key) {
    return Optional.ofNullable(orders.get(key));
  }

  /** Every order's item, in the order in which they were placed. */
  public Map<SlotKey, OrderItem> items() {
    return Collections.unmodifiableMap(orders);
  }

  /** Every alias and mark. */
  public Map<SlotKey, Slot> others() {
    return Collections.unmodifiableMap(others);
  }

  /** Puts an order's item there, as a write without any condition does. */
  public void put(SlotKey key, OrderItem after) {
    @Nullable OrderItem before = orders.put(key, after);
    others.remove(key);
    listeners.forEach(listener -> listener.changed(key, before, after));
  }

  /** Puts something there, whatever was there before. */
  public void put(SlotKey key, Slot slot) {
    orders.remove(key);
    others.remove(key);
    switch (slot) {
      case Slot.Taken(StoredOrder stored) ->
          orders.put(
              key,
              new OrderItem(
                  stored.order(), new LinkedHashMap<>(), stored.keys(), 0, null, null, null));
      case Slot.Alias _, Slot.Waiting _ -> others.put(key, slot);
      case Slot.Empty _ -> {}
    }
  }

  /** Takes an order away, as if its item was deleted. */
  public void remove(SlotKey key) {
    orders.remove(key);
  }

  @Override
  public Slot read(SlotKey key) {
    OrderItem item = orders.get(key);
    return item == null ? others.getOrDefault(key, new Slot.Empty()) : item.slot();
  }

  @Override
  public Written write(SlotKey key, Slot seen, OrderWrite write) {
    boolean asSeen =
        switch (seen) {
          case Slot.Taken taken -> asSeen(key, taken);
          case Slot.Waiting _, Slot.Empty _ -> read(key).equals(seen);
          case Slot.Alias _ -> throw new IllegalArgumentException("never at a seller's id");
        };
    if (!asSeen) {
      return new Written.Lost(read(key));
    }
    put(key, OrderItem.after(orders.get(key), write));
    return new Written.Done();
  }

  @Override
  public Written claim(SlotKey key, Slot seen, String orderId) {
    return switch (seen) {
      case Slot.Empty _ -> perform(key, read(key).equals(seen), new Slot.Alias(orderId, null));
      case Slot.Waiting(Mark mark) ->
          perform(key, read(key).equals(seen), new Slot.Alias(orderId, mark));
      case Slot.Alias alias -> perform(key, sameOrder(key, alias), new Slot.Alias(orderId, null));
      case Slot.Taken _ -> throw new IllegalArgumentException("never an order");
    };
  }

  @Override
  public Written mark(SlotKey key, Slot seen, Mark mark) {
    return switch (seen) {
      case Slot.Empty _, Slot.Waiting _ ->
          perform(key, read(key).equals(seen), new Slot.Waiting(mark));
      case Slot.Alias alias -> perform(key, sameOrder(key, alias), new Slot.Waiting(mark));
      case Slot.Taken _ -> throw new IllegalArgumentException("never over an order");
    };
  }

  @Override
  public Written closeMark(SlotKey key, Slot seen, Mark closed) {
    return switch (seen) {
      case Slot.Waiting _ -> perform(key, read(key).equals(seen), new Slot.Waiting(closed));
      case Slot.Alias(String orderId, Mark kept) when kept != null ->
          perform(
              key,
              read(key) instanceof Slot.Alias now && kept.equals(now.kept()),
              new Slot.Alias(orderId, closed));
      case Slot.Alias _, Slot.Empty _, Slot.Taken _ ->
          throw new IllegalArgumentException("no mark");
    };
  }

  @Override
  public List<HistoryEntry> filedHistory(SlotKey key) {
    return List.copyOf(filed.getOrDefault(key, Map.of()).values());
  }

  @Override
  public void file(SlotKey order, List<HistoryEntry> entries) {
    Map<Long, HistoryEntry> file = filed.computeIfAbsent(order, _ -> new TreeMap<>());
    entries.forEach(entry -> file.put(entry.version(), entry));
  }

  @Override
  public void acknowledge(Owing seen, Collection<String> done) {
    if (done.isEmpty()) {
      return;
    }
    boolean all = done.containsAll(seen.ids());
    update(
        seen.key(),
        item -> {
          boolean close = all && sameVersion(item, seen) && item.owed().size() == seen.ids().size();
          OrderItem struck = item.without(done);
          return close ? struck.closed() : struck;
        });
  }

  @Override
  public void postpone(Owing seen, Collection<String> failed, Instant dueAt) {
    Instant at = seen.order().nextInstant().filter(dueAt::isAfter).orElse(dueAt);
    update(
        seen.key(),
        item ->
            sameVersion(item, seen) && failed.stream().anyMatch(item.owed()::containsKey)
                ? item.due(at)
                : item);
  }

  @Override
  public List<Due> due(int shard, Instant now, int limit) {
    return orders.entrySet().stream()
        .filter(entry -> DueShards.of(entry.getKey()).equals(Integer.toString(shard)))
        .filter(entry -> isDue(entry.getValue(), now))
        .<Due>map(entry -> new Due.OfOrder(entry.getKey(), entry.getValue().dueAt()))
        .sorted(Comparator.comparing(Due::shown))
        .limit(limit)
        .toList();
  }

  private static boolean isDue(OrderItem item, Instant now) {
    return item.dueAt() != null && !item.dueAt().isAfter(now);
  }

  @Override
  public Optional<Claimed> claim(Due.OfOrder due, Instant now, Instant until) {
    OrderItem item = orders.get(due.key());
    if (item == null || !due.shown().equals(item.dueAt())) {
      return Optional.empty();
    }
    Instant at = item.owing().noLaterThanDeadline(now, until);
    put(due.key(), item.due(at));
    return Optional.of(new Claimed(due, orders.get(due.key()).owing(), at));
  }

  @Override
  public boolean leave(Due.OfLaterRelease due, Instant until) {
    return false;
  }

  @Override
  public void later(Claimed claimed, Instant now, Instant dueAt) {
    update(
        claimed.due().key(),
        item ->
            sameVersion(item, claimed.owing()) && claimed.until().equals(item.dueAt())
                ? item.due(claimed.owing().noLaterThanDeadline(now, dueAt))
                : item);
  }

  @Override
  public void rest(Claimed claimed) {
    update(
        claimed.due().key(),
        item -> sameVersion(item, claimed.owing()) && item.owed().isEmpty() ? item.closed() : item);
  }

  private void update(SlotKey key, UnaryOperator<OrderItem> change) {
    OrderItem before = orders.get(key);
    if (before != null) {
      OrderItem after = change.apply(before);
      if (!after.equals(before)) {
        put(key, after);
      }
    }
  }

  private static boolean sameVersion(OrderItem item, Owing seen) {
    return item.order().version() == seen.order().version();
  }

  private Written perform(SlotKey key, boolean asSeen, Slot next) {
    if (!asSeen) {
      return new Written.Lost(read(key));
    }
    others.put(key, next);
    listeners.forEach(listener -> listener.changed(key, next));
    return new Written.Done();
  }

  private boolean asSeen(SlotKey key, Slot.Taken seen) {
    return read(key) instanceof Slot.Taken now
        && now.stored().order().version() == seen.stored().order().version()
        && now.stored().touches() == seen.stored().touches();
  }

  private boolean sameOrder(SlotKey key, Slot.Alias seen) {
    return read(key) instanceof Slot.Alias now && now.orderId().equals(seen.orderId());
  }
}
