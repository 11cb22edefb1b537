package countermand.dialects.nativeapi;

import countermand.core.Request;
import countermand.core.RequestOutcome;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A cancellation request. */
final class RequestView {
  private RequestView() {}

  static Json of(Request request) {
    Request.@Nullable Closing closing = request.closing();
    return new JsonObject()
        .text("id", request.id())
        .text("origin", Words.of(request.origin()))
        .text("reason", request.reason())
        .put("lines", lines(request))
        .instant("requestedAt", request.requestedAt())
        .instant("deadline", request.deadline())
        .text("outcome", Words.of(request.outcome()))
        .text("receipt", request.receipt().toString())
        .text(
            "declineReason",
            closing != null && closing.outcome() == RequestOutcome.DECLINED
                ? closing.reason()
                : null)
        .instant("closedAt", closing == null ? null : closing.at())
        .done();
  }

  /** What a request is about now; absent where it is the whole order. */
  static @Nullable Json lines(Request request) {
    return request.whole()
        ? null
        : Json.Arr.of(
            request.linesNow().stream()
                .map(line ->
                    new JsonObject()
                        .text("lineId", line.lineId())
                        .number("quantity", line.quantity())
                        .done()));
  }
}
