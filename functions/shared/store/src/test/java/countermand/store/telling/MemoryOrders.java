package countermand.store.telling;

import countermand.core.Effect;
import countermand.core.HistoryEntry;
import countermand.core.Mark;
import countermand.core.Order;
import countermand.core.Owed;
import countermand.store.Due;
import countermand.store.DueShards;
import countermand.store.HistoryFile;
import countermand.store.KeptKey;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The orders' items in memory, with what they owe and when somebody must look: for tests that go
 * through thousands of schedules, and for simulations. That it is like the table is tested too.
 */
public final class MemoryOrders implements Orders, Ledger, HistoryFile {
  private final Map<SlotKey, Slot> others = new HashMap<>();
  private final Map<SlotKey, Item> orders = new LinkedHashMap<>();
  private final Map<SlotKey, Map<Long, HistoryEntry>> filed = new HashMap<>();
  private Listener listener = (key, before, after) -> {};

  /** Hears of each change of an order's item, as the table's stream does. */
  public interface Listener {

    /**
     * An item was changed.
     *
     * @param before its version before; 0 where there was none
     */
    void changed(SlotKey key, long before, Owing after);
  }

  /**
   * An order's item.
   *
   * @param owedSince absent where the books say that nothing is owed
   * @param dueAt absent where nobody must look
   */
  public record Item(
      Order order,
      Map<String, Effect> owed,
      Map<String, KeptKey> keys,
      @Nullable Instant owedSince,
      @Nullable Instant dueAt) {

    Slot.Taken slot() {
      List<HistoryEntry> unfiled =
          owed.values().stream()
              .flatMap(e -> e instanceof Effect.KeepHistory(var some) ? some.stream() : null)
              .toList();
      return new Slot.Taken(new StoredOrder(order, owed.keySet(), unfiled, keys));
    }

    /** The order with all that it owes. */
    public Owing owing() {
      List<Owed> known = new ArrayList<>();
      owed.forEach((id, effect) -> known.add(new Owed(id, effect)));
      return new Owing(order, known, owed.keySet(), owedSince);
    }

    Item books(@Nullable Instant since, @Nullable Instant due) {
      return new Item(order, owed, keys, since, due);
    }

    Item without(Collection<String> ids) {
      Map<String, Effect> left = new LinkedHashMap<>(owed);
      left.keySet().removeAll(ids);
      return new Item(order, left, keys, owedSince, dueAt);
    }

    Item closed() {
      return books(null, order.nextInstant().orElse(null));
    }
  }

  /** From now on somebody hears of every change. */
  public void listen(Listener whoever) {
    listener = whoever;
  }

  /** The item of an order, where there is one. */
  public Optional<Item> item(SlotKey key) {
    return Optional.ofNullable(orders.get(key));
  }

  /** Every order's item. */
  public Map<SlotKey, Item> items() {
    return Map.copyOf(orders);
  }

  /** Puts something there, whatever was there before. */
  public void put(SlotKey key, Slot slot) {
    orders.remove(key);
    others.remove(key);
    switch (slot) {
      case Slot.Taken(StoredOrder stored) ->
          orders.put(
              key, new Item(stored.order(), new LinkedHashMap<>(), stored.keys(), null, null));
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
    Item item = orders.get(key);
    return item == null ? others.getOrDefault(key, new Slot.Empty()) : item.slot();
  }

  @Override
  public Written write(SlotKey key, Slot seen, OrderWrite write) {
    boolean asSeen =
        switch (seen) {
          case Slot.Taken taken -> sameVersion(key, taken);
          case Slot.Waiting _, Slot.Empty _ -> read(key).equals(seen);
          case Slot.Alias _ -> throw new IllegalArgumentException("never at a seller's id");
        };
    if (!asSeen) {
      return new Written.Lost(read(key));
    }
    others.remove(key);
    Optional<Item> before = item(key);
    change(key, after(before, write));
    return new Written.Done();
  }

  private static Item after(Optional<Item> before, OrderWrite write) {
    Map<String, Effect> owed = new LinkedHashMap<>(before.map(Item::owed).orElse(Map.of()));
    write.owed().forEach(one -> owed.put(one.id(), one.effect()));
    Instant since = write.stillOwed() ? before.map(Item::owedSince).orElse(null) : null;
    return new Item(
        write.order(),
        owed,
        write.keys(),
        since == null && !write.owed().isEmpty() ? write.now() : since,
        write.dueAt().orElse(null));
  }

  private void change(SlotKey key, Item after) {
    Item before = orders.put(key, after);
    listener.changed(key, before == null ? 0 : before.order().version(), after.owing());
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
    Map<Long, HistoryEntry> file = filed.computeIfAbsent(order, _ -> new LinkedHashMap<>());
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
          Item struck = item.without(done);
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
                ? item.books(item.owedSince(), at)
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

  private static boolean isDue(Item item, Instant now) {
    return item.dueAt() != null && !item.dueAt().isAfter(now);
  }

  @Override
  public Optional<Claimed> claim(Due.OfOrder due, Instant now, Instant until) {
    Item item = orders.get(due.key());
    if (item == null || !due.shown().equals(item.dueAt())) {
      return Optional.empty();
    }
    Instant at = item.owing().noLaterThanDeadline(now, until);
    change(due.key(), item.books(item.owedSince(), at));
    return Optional.of(new Claimed(due, orders.get(due.key()).owing(), at));
  }

  @Override
  public void later(Claimed claimed, Instant now, Instant dueAt) {
    update(
        claimed.due().key(),
        item ->
            sameVersion(item, claimed.owing()) && claimed.until().equals(item.dueAt())
                ? item.books(item.owedSince(), claimed.owing().noLaterThanDeadline(now, dueAt))
                : item);
  }

  @Override
  public void rest(Claimed claimed) {
    update(
        claimed.due().key(),
        item -> sameVersion(item, claimed.owing()) && item.owed().isEmpty() ? item.closed() : item);
  }

  private void update(SlotKey key, UnaryOperator<Item> change) {
    Item before = orders.get(key);
    if (before != null) {
      Item after = change.apply(before);
      if (!after.equals(before)) {
        change(key, after);
      }
    }
  }

  private static boolean sameVersion(Item item, Owing seen) {
    return item.order().version() == seen.order().version();
  }

  private Written perform(SlotKey key, boolean asSeen, Slot next) {
    if (!asSeen) {
      return new Written.Lost(read(key));
    }
    others.put(key, next);
    return new Written.Done();
  }

  private boolean sameVersion(SlotKey key, Slot.Taken seen) {
    return read(key) instanceof Slot.Taken now
        && now.stored().order().version() == seen.stored().order().version();
  }

  private boolean sameOrder(SlotKey key, Slot.Alias seen) {
    return read(key) instanceof Slot.Alias now && now.orderId().equals(seen.orderId());
  }
}
