package countermand.dialects.vtex;

import countermand.core.Cancellation;
import countermand.core.Origin;
import countermand.core.Request;
import countermand.core.RequestOutcome;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Why an order is cancelled, and what was asked on the way there: the same for both sides. */
final class CancellationView {
  private CancellationView() {}

  /**
   * The cancellation. Of the same answer the Orders API's schema shows these fields capitalised,
   * and the guide "Order canceling improvements" not; clients were written after both, so both are
   * there.
   */
  static Json data(Cancellation why) {
    JsonObject data = new JsonObject();
    both(data, "requestedByUser", new Json.Bool(why.origin() == Origin.CUSTOMER));
    both(data, "requestedBySystem", new Json.Bool(why.origin() == Origin.MARKETPLACE));
    both(data, "requestedBySellerNotification", new Json.Bool(why.origin() == Origin.SELLER));
    both(data, "requestedByPaymentNotification", new Json.Bool(false));
    both(data, "reason", OrderView.text(why.reason()));
    both(data, "cancellationDate", new Json.Text(Words.UTC_DATE.format(why.at())));
    both(data, "cancellationRequestId", OrderView.text(why.requestId()));
    return data.done();
  }

  private static void both(JsonObject data, String name, Json value) {
    data.put(name, value);
    data.put(Character.toUpperCase(name.charAt(0)) + name.substring(1), value);
  }

  /** A request; an invoice or a shipment that came instead of an answer denies it, too. */
  static Json request(Request request) {
    Request.@Nullable Closing denied =
        request.outcome() == RequestOutcome.DECLINED ? request.closing() : null;
    return new JsonObject()
        .text("id", request.id())
        .put("reason", OrderView.text(request.reason()))
        .text("cancellationRequestDate", Words.UTC_DATE.format(request.requestedAt()))
        .put("requestedByUser", new Json.Bool(request.origin() == Origin.CUSTOMER))
        .put("deniedBySeller", new Json.Bool(denied != null))
        .put("deniedBySellerReason", OrderView.text(denied == null ? null : denied.reason()))
        .put(
            "cancellationRequestDenyDate",
            OrderView.text(denied == null ? null : Words.UTC_DATE.format(denied.at())))
        .done();
  }
}
