package countermand.simulation.world;

import countermand.core.Effect;
import countermand.core.HistoryEntry;
import countermand.core.Order;
import countermand.core.Owed;
import countermand.store.KeptKey;
import countermand.store.OrderWrite;
import countermand.store.Owing;
import countermand.store.Slot;
import countermand.store.StoredOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order's item.
 *
 * @param owedSince since when something is owed; the stream's filter looks at it
 * @param dueAt when the sweep must look
 */
public record OrderItem(
    Order order,
    Map<String, KeptKey> keys,
    Map<String, Effect> owed,
    @Nullable Instant owedSince,
    @Nullable Instant dueAt) {
  public OrderItem {
    owed = Collections.unmodifiableMap(new LinkedHashMap<>(owed));
  }

  /** What a decision makes of an item, or of none. */
  static OrderItem after(@Nullable OrderItem before, OrderWrite write) {
    Map<String, Effect> owed = new LinkedHashMap<>(before == null ? Map.of() : before.owed());
    write.owed().forEach(one -> owed.put(one.id(), one.effect()));
    return new OrderItem(
        write.order(), write.keys(), owed, since(before, write), write.dueAt().orElse(null));
  }

  private static @Nullable Instant since(@Nullable OrderItem before, OrderWrite write) {
    @Nullable Instant there = before == null || !write.stillOwed() ? null : before.owedSince();
    return there == null && !write.owed().isEmpty() ? write.now() : there;
  }

  /** Without some of what it owes. */
  public OrderItem without(Collection<String> done) {
    Map<String, Effect> left = new LinkedHashMap<>(owed);
    left.keySet().removeAll(done);
    return new OrderItem(order, keys, left, owedSince, dueAt);
  }

  /** With its books closed: nothing is owed since any time, and the deadline is what is due. */
  public OrderItem closed() {
    return new OrderItem(order, keys, owed, null, order.nextInstant().orElse(null));
  }

  /** With another instant at which somebody must look. */
  public OrderItem due(Instant at) {
    return new OrderItem(order, keys, owed, owedSince, at);
  }

  /** As the desk reads it. */
  Slot.Taken slot() {
    List<HistoryEntry> unfiled = new ArrayList<>();
    for (Effect effect : owed.values()) {
      if (effect instanceof Effect.KeepHistory(List<HistoryEntry> entries)) {
        unfiled.addAll(entries);
      }
    }
    return new Slot.Taken(new StoredOrder(order, owed.keySet(), unfiled, keys));
  }

  /** As the sweep reads it. */
  public Owing owing() {
    List<Owed> known =
        owed.entrySet().stream().map(e -> new Owed(e.getKey(), e.getValue())).toList();
    return new Owing(order, known, owed.keySet(), owedSince);
  }

  Optional<Instant> deadline() {
    return order.nextInstant();
  }
}
