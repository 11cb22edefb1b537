package countermand.store;

import static countermand.store.Attributes.HISTORY;
import static countermand.store.Attributes.KEYS;
import static countermand.store.Attributes.KIND;
import static countermand.store.Attributes.MARK;
import static countermand.store.Attributes.ORDER_ID;
import static countermand.store.Attributes.OWED;
import static countermand.store.Attributes.STATE;
import static countermand.store.Attributes.TOUCHES;
import static countermand.store.Attributes.VERSION;

import countermand.core.HistoryEntry;
import countermand.core.Order;
import countermand.store.codec.EffectCodec;
import countermand.store.codec.Fields;
import countermand.store.codec.HistoryCodec;
import countermand.store.codec.ItemSize;
import countermand.store.codec.MarkCodec;
import countermand.store.codec.OrderCodec;
import countermand.store.codec.Reading;
import countermand.store.codec.ToldCodec;
import countermand.store.codec.UnknownFormatException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads what is at an order's id out of its item. */
final class SlotCodec {
  /** The only format so far. */
  static final long FORMAT_NOW = 1;

  static final String KIND_ORDER = "order";
  static final String KIND_ALIAS = "alias";
  static final String KIND_MARK = "mark";

  private SlotCodec() {}

  static Slot decode(Map<String, AttributeValue> item) {
    if (item.isEmpty()) {
      return new Slot.Empty();
    }
    Reading fields = new Reading(item);
    String kind = fields.text(KIND);
    return switch (kind) {
      case KIND_ORDER -> new Slot.Taken(stored(fields));
      case KIND_ALIAS ->
          new Slot.Alias(
              fields.text(ORDER_ID),
              item.containsKey(MARK) ? MarkCodec.decode(fields.fields(MARK)) : null);
      case KIND_MARK -> new Slot.Waiting(MarkCodec.decode(fields.fields(MARK)));
      default -> throw new UnknownFormatException("slot " + kind);
    };
  }

  static Order order(Reading item) {
    long format = item.number(Attributes.FORMAT);
    if (format > FORMAT_NOW) {
      throw new UnknownFormatException("order format " + format);
    }
    return OrderCodec.decode(
        item.fields(STATE), item.list(HISTORY, HistoryCodec::decode), item.number(VERSION));
  }

  private static long touches(Reading item) {
    @Nullable Long touches = item.numberOrNull(TOUCHES);
    return touches == null ? 0 : touches;
  }

  static Map<String, AttributeValue> keys(Map<String, KeptKey> keys) {
    Fields fields = new Fields();
    keys.forEach((key, kept) ->
        fields.put(
            key,
            new Fields()
                .put("fingerprint", kept.fingerprint())
                .put("at", kept.at())
                .put("told", ToldCodec.encode(kept.told()))
                .put("verdicts", kept.verdicts())
                .put("standing", kept.standing())
                .map()));
    return fields.map();
  }

  private static StoredOrder stored(Reading item) {
    Reading owed = item.fields(OWED);
    return new StoredOrder(
        order(item),
        owed.map().keySet(),
        ItemSize.bytes(owed.map()),
        unfiled(owed),
        keys(item.fields(KEYS)),
        touches(item));
  }

  private static List<HistoryEntry> unfiled(Reading owed) {
    return owed.map().keySet().stream()
        .flatMap(id -> EffectCodec.historyIn(owed.fields(id)).stream())
        .toList();
  }

  private static Map<String, KeptKey> keys(Reading fields) {
    Map<String, KeptKey> keys = new HashMap<>();
    fields
        .map()
        .keySet()
        .forEach(key -> {
          Reading kept = fields.fields(key);
          keys.put(
              key,
              new KeptKey(
                  kept.text("fingerprint"),
                  kept.instant("at"),
                  ToldCodec.decode(kept.fields("told")),
                  kept.text("verdicts"),
                  kept.textOrNull("standing")));
        });
    return keys;
  }
}
