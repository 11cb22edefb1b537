package countermand.store.codec;

import countermand.core.RequestOutcome;
import countermand.core.Told;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An answer that is kept with an idempotency key, without its lines. */
public final class ToldCodec {
  private ToldCodec() {}

  /** The answer as a map. */
  public static Map<String, AttributeValue> encode(Told told) {
    Fields fields =
        new Fields()
            .flag("created", told.created())
            .flag("moved", told.moved())
            .put("stage", told.stage())
            .put("receipt", told.receipt())
            .put("orderId", told.orderId())
            .put("sellerOrderId", told.sellerOrderId())
            .put("version", told.version());
    if (told.request() != null) {
      fields
          .put("requestId", told.request().id())
          .put("outcome", told.request().outcome())
          .put("deadline", told.request().deadline());
    }
    return fields.map();
  }

  /** The answer of a map. */
  public static Told decode(Reading told) {
    return new Told(
        told.flag("created"),
        told.flag("moved"),
        told.text("stage"),
        told.uuid("receipt"),
        told.text("orderId"),
        told.text("sellerOrderId"),
        told.number("version"),
        requestOrNull(told),
        List.of());
  }

  private static Told.@Nullable RequestNow requestOrNull(Reading told) {
    @Nullable String id = told.textOrNull("requestId");
    return id == null
        ? null
        : new Told.RequestNow(
            id,
            told.constant(RequestOutcome.class, "outcome"),
            told.instantOrNull("deadline"));
  }
}
