package countermand.store.codec;

import countermand.core.Actor;
import countermand.core.HistoryEntry;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One move of an order. */
public final class HistoryCodec {
  private HistoryCodec() {}

  /** The entry as a map. */
  public static Map<String, AttributeValue> encode(HistoryEntry entry) {
    return new Fields()
        .put("version", entry.version())
        .put("command", entry.command())
        .put("stageBefore", entry.stageBefore())
        .put("stage", entry.stage())
        .put("at", entry.at())
        .put("by", entry.by())
        .put("reason", entry.reason())
        .put("receipt", entry.receipt())
        .map();
  }

  /** The entry of a map. */
  public static HistoryEntry decode(Reading entry) {
    return new HistoryEntry(
        entry.number("version"),
        entry.text("command"),
        entry.textOrNull("stageBefore"),
        entry.text("stage"),
        entry.instant("at"),
        entry.constant(Actor.class, "by"),
        entry.textOrNull("reason"),
        entry.uuid("receipt"));
  }
}
