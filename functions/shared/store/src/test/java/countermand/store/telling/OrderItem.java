package countermand.store.telling;

import countermand.core.Effect;
import countermand.core.HistoryEntry;
import countermand.core.Order;
import countermand.core.Owed;
import countermand.store.KeptKey;
import countermand.store.OrderWrite;
import countermand.store.Owing;
import countermand.store.Slot;
import countermand.store.StoredOrder;
import countermand.store.Trace;
import countermand.store.codec.EffectCodec;
import countermand.store.codec.Instants;
import countermand.store.codec.ItemSize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An order's item; its instants are to the millisecond, as the table keeps them.
 *
 * @param touches how often it was written without a move
 * @param owedSince since when something is owed, as the stream's filter sees it; absent where the
 *     books say that nothing is
 * @param dueAt when the sweep must look; absent where nobody must
 * @param trace of the call that made the latest decision; absent where it had none
 */
public record OrderItem(
    Order order,
    Map<String, Effect> owed,
    Map<String, KeptKey> keys,
    long touches,
    @Nullable Instant owedSince,
    @Nullable Instant dueAt,
    @Nullable String trace) {
  public OrderItem {
    owed = Collections.unmodifiableMap(new LinkedHashMap<>(owed));
    owedSince = owedSince == null ? null : Instants.kept(owedSince);
    dueAt = dueAt == null ? null : Instants.kept(dueAt);
  }

  /** What a decision makes of an item, or of none. */
  static OrderItem after(@Nullable OrderItem before, OrderWrite write) {
    Map<String, Effect> owed = new LinkedHashMap<>(before == null ? Map.of() : before.owed());
    write.owed().forEach(one -> owed.put(one.id(), one.effect()));
    return new OrderItem(
        write.order(),
        owed,
        write.keys(),
        touches(before, write),
        since(before, write),
        write.dueAt().orElse(null),
        Trace.current());
  }

  private static long touches(@Nullable OrderItem before, OrderWrite write) {
    if (before == null) {
      return 0;
    }
    boolean moved = write.order().version() != before.order().version();
    return moved ? before.touches() : before.touches() + 1;
  }

  private static @Nullable Instant since(@Nullable OrderItem before, OrderWrite write) {
    @Nullable Instant there = before == null || !write.stillOwed() ? null : before.owedSince();
    return there == null && !write.owed().isEmpty() ? write.now() : there;
  }

  /** As the desk reads it. */
  Slot.Taken slot() {
    List<HistoryEntry> unfiled =
        owed.values().stream()
            .flatMap(e -> e instanceof Effect.KeepHistory(var some) ? some.stream() : null)
            .toList();
    return new Slot.Taken(
        new StoredOrder(order, owed.keySet(), owedBytes(), unfiled, keys, touches));
  }

  private int owedBytes() {
    Map<String, AttributeValue> effects = new HashMap<>();
    owed.forEach((id, effect) -> effects.put(id, AttributeValue.fromM(EffectCodec.encode(effect))));
    return ItemSize.bytes(effects);
  }

  /** The order with all that it owes. */
  public Owing owing() {
    List<Owed> known = new ArrayList<>();
    owed.forEach((id, effect) -> known.add(new Owed(id, effect)));
    return new Owing(order, known, owed.keySet(), owedSince, trace);
  }

  /** Without some of what it owes. */
  public OrderItem without(Collection<String> done) {
    Map<String, Effect> left = new LinkedHashMap<>(owed);
    left.keySet().removeAll(done);
    return new OrderItem(order, left, keys, touches, owedSince, dueAt, trace);
  }

  /** With its books closed: nothing is owed since any time, and the deadline is what is due. */
  public OrderItem closed() {
    return new OrderItem(order, owed, keys, touches, null, order.nextInstant().orElse(null), trace);
  }

  /** With another instant at which somebody must look. */
  public OrderItem due(Instant at) {
    return new OrderItem(order, owed, keys, touches, owedSince, at, trace);
  }
}
