package countermand.store;

import static countermand.store.Attributes.DEADLINE_AT;
import static countermand.store.Attributes.DUE_AT;
import static countermand.store.Attributes.DUE_SHARD;
import static countermand.store.Attributes.FORMAT;
import static countermand.store.Attributes.HISTORY;
import static countermand.store.Attributes.KEYS;
import static countermand.store.Attributes.KIND;
import static countermand.store.Attributes.OWED;
import static countermand.store.Attributes.OWED_SINCE;
import static countermand.store.Attributes.STATE;
import static countermand.store.Attributes.VERSION;
import static countermand.store.Attributes.WAITING_DEADLINE;
import static countermand.store.Attributes.WAITING_LINK;

import countermand.core.Order;
import countermand.core.Owed;
import countermand.core.Stage;
import countermand.store.codec.EffectCodec;
import countermand.store.codec.HistoryCodec;
import countermand.store.codec.Instants;
import countermand.store.codec.ItemSize;
import countermand.store.codec.OrderCodec;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A decision as an update of the order's item: its state, its indexes, and what it owes. */
final class OrderUpdate {
  private OrderUpdate() {}

  static void set(Update update, SlotKey key, OrderWrite write) {
    Order order = write.order();
    update
        .set(KIND, AttributeValue.fromS(SlotCodec.KIND_ORDER))
        .set(FORMAT, number(SlotCodec.FORMAT_NOW))
        .set(VERSION, number(order.version()))
        .set(STATE, AttributeValue.fromM(OrderCodec.encode(order)))
        .set(HISTORY, history(order))
        .setOrRemove(
            KEYS,
            write.keys().isEmpty() ? null : AttributeValue.fromM(SlotCodec.keys(write.keys())));
    waiting(update, order);
    update.setOrRemove(DEADLINE_AT, instant(order.nextInstant()));
    update.setOrRemove(DUE_AT, instant(write.dueAt()));
    update.setOrRemove(
        DUE_SHARD, write.dueAt().map(at -> AttributeValue.fromS(DueShards.of(key))).orElse(null));
    owedSince(update, write);
    @Nullable String trace = Trace.current();
    update.setOrRemove(Trace.NAME, trace == null ? null : AttributeValue.fromS(trace));
  }

  /**
   * Books that were left open over nothing, by somebody who struck out the last of several debts,
   * are closed by a decision that owes nothing: it is the one that takes them out of the sweep's
   * sight. While the version is what was seen, what is owed can only have become less.
   */
  private static void owedSince(Update update, OrderWrite write) {
    boolean owes = !write.owed().isEmpty();
    AttributeValue now = AttributeValue.fromS(Instants.text(write.now()));
    if (!write.stillOwed()) {
      update.setOrRemove(OWED_SINCE, owes ? now : null);
    } else if (owes) {
      update.setIfAbsent(OWED_SINCE, now);
    }
  }

  /** A decision only ever adds to what is owed. */
  static void addOwed(Update update, List<Owed> owed) {
    owed.forEach(one ->
        update.setInside(OWED, one.id(), AttributeValue.fromM(EffectCodec.encode(one.effect()))));
  }

  /** The first decision makes the map, which from then on always exists. */
  static void firstOwed(Update update, List<Owed> owed) {
    Map<String, AttributeValue> map = new LinkedHashMap<>();
    owed.forEach(one -> map.put(one.id(), AttributeValue.fromM(EffectCodec.encode(one.effect()))));
    update.set(OWED, AttributeValue.fromM(map));
  }

  /** The size of the item that a decision makes, in bytes, with what is owed. */
  static int bytes(OrderWrite write) {
    Map<String, AttributeValue> item = new LinkedHashMap<>(OrderCodec.encode(write.order()));
    item.put(HISTORY, history(write.order()));
    item.put(KEYS, AttributeValue.fromM(SlotCodec.keys(write.keys())));
    write
        .owed()
        .forEach(one -> item.put(one.id(), AttributeValue.fromM(EffectCodec.encode(one.effect()))));
    return ItemSize.bytes(item) + write.owedBefore();
  }

  private static void waiting(Update update, Order order) {
    if (order.stage() instanceof Stage.AwaitingSeller stage) {
      update.set(WAITING_LINK, AttributeValue.fromS(order.ids().link()));
      update.set(WAITING_DEADLINE, AttributeValue.fromS(Instants.text(stage.deadline())));
    } else {
      update.remove(WAITING_LINK).remove(WAITING_DEADLINE);
    }
  }

  private static AttributeValue history(Order order) {
    return AttributeValue.fromL(
        order.history().stream()
            .map(entry -> AttributeValue.fromM(HistoryCodec.encode(entry)))
            .toList());
  }

  private static @Nullable AttributeValue instant(Optional<Instant> instant) {
    return instant.map(at -> AttributeValue.fromS(Instants.text(at))).orElse(null);
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
