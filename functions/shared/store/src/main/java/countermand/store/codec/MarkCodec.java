package countermand.store.codec;

import countermand.core.Mark;
import countermand.core.Origin;
import countermand.core.Side;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A cancellation that waits for its order. */
public final class MarkCodec {
  private MarkCodec() {}

  /** The mark as a map. */
  public static Map<String, AttributeValue> encode(Mark mark) {
    return new Fields()
        .put("side", mark.side())
        .put("origin", mark.origin())
        .put("reason", mark.reason())
        .put("requestId", mark.requestId())
        .put("at", mark.at())
        .flag("closed", mark.closed())
        .map();
  }

  /** The mark of a map. */
  public static Mark decode(Reading mark) {
    return new Mark(
        mark.constant(Side.class, "side"),
        mark.constant(Origin.class, "origin"),
        mark.textOrNull("reason"),
        mark.textOrNull("requestId"),
        mark.instant("at"),
        mark.flag("closed"));
  }
}
