package countermand.store.codec;

import countermand.core.Origin;
import countermand.core.Request;
import countermand.core.RequestOutcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A cancellation request. What is left of it is written only where that is not all of it. */
final class RequestCodec {
  private static final String LEFT = "left";

  private RequestCodec() {}

  static Map<String, AttributeValue> encode(Request request) {
    Fields fields =
        new Fields()
            .put("id", request.id())
            .put("origin", request.origin())
            .put("reason", request.reason())
            .list("lines", request.lines(), ContentCodec::lineQuantity)
            .put("requestedAt", request.requestedAt())
            .put("deadline", request.deadline())
            .put("receipt", request.receipt());
    if (!request.left().equals(request.lines())) {
      fields.put(
          LEFT, new Fields().list("lines", request.left(), ContentCodec::lineQuantity).map());
    }
    if (request.closing() != null) {
      fields.put("closing", closing(request.closing()));
    }
    return fields.map();
  }

  static Request decode(Reading request) {
    return new Request(
        request.text("id"),
        request.constant(Origin.class, "origin"),
        request.textOrNull("reason"),
        request.list("lines", ContentCodec::lineQuantity),
        left(request).list("lines", ContentCodec::lineQuantity),
        request.instant("requestedAt"),
        request.instantOrNull("deadline"),
        request.uuid("receipt"),
        closingOrNull(request.fields("closing")));
  }

  private static Reading left(Reading request) {
    return request.map().containsKey(LEFT) ? request.fields(LEFT) : request;
  }

  private static Map<String, AttributeValue> closing(Request.Closing closing) {
    return new Fields()
        .put("outcome", closing.outcome())
        .put("reason", closing.reason())
        .put("at", closing.at())
        .put("receipt", closing.receipt())
        .map();
  }

  private static Request.@Nullable Closing closingOrNull(Reading closing) {
    return closing.map().isEmpty()
        ? null
        : new Request.Closing(
            closing.constant(RequestOutcome.class, "outcome"),
            closing.textOrNull("reason"),
            closing.instant("at"),
            closing.uuid("receipt"));
  }
}
