package countermand.dialects.vtex;

import countermand.core.Cancellation;
import countermand.core.Event;
import countermand.core.Order;
import countermand.core.Origin;
import countermand.core.Request;
import countermand.dialects.Endpoints;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What we say to VTEX: paths below the registered endpoint, headers, bodies. */
final class VtexBodies {
  /** A reason is mandatory for an external seller's cancel. */
  private static final String NO_REASON = "Canceled";

  private VtexBodies() {}

  /** V1: all six fields. Its path has the seller's id, its body the marketplace's. */
  static HttpCall callback(Letter letter) {
    Order order = letter.order();
    Asked asked = Asked.of(letter);
    return post(
        letter,
        "/pvt/orders/" + Endpoints.segment(order.ids().sellerOrderId()) + "/cancel",
        new JsonObject()
            .text(Words.MARKETPLACE_ORDER_ID, order.ids().orderId())
            .text(
                Words.MARKETPLACE_ORDER_GROUP,
                Optional.ofNullable(order.content().group()).orElse(order.ids().orderId()))
            .text(Words.REQUEST_ID, asked.id())
            .text(Words.REQUEST_DATE, Words.OMS_DATE.format(asked.at()))
            .text(Words.REASON, asked.reason() == null ? NO_REASON : asked.reason())
            .put(Words.REQUESTED_BY_USER, new Json.Bool(asked.byUser())));
  }

  /** V2: to a marketplace whose external seller we are. */
  static HttpCall cancelOfExternalSeller(Letter letter) {
    return post(
        letter,
        "/pvt/orders/" + Endpoints.segment(letter.order().ids().orderId()) + "/cancel",
        new JsonObject().text(Words.REASON, reason(letter.order())));
  }

  /** V3: to a marketplace's order management. */
  static HttpCall cancelOfOms(Letter letter) {
    Order order = letter.order();
    @Nullable Cancellation cancellation = order.cancellation();
    boolean byUser = cancellation != null && cancellation.origin() == Origin.CUSTOMER;
    return post(
        letter,
        "/api/oms/pvt/orders/" + Endpoints.segment(order.ids().orderId()) + "/cancel",
        new JsonObject()
            .text(Words.REASON, reason(order))
            .put(Words.REQUESTED_BY_USER, new Json.Bool(byUser)));
  }

  /** V5: both fields are mandatory. */
  static HttpCall denial(Letter letter, Event.CancellationDeclined declined) {
    Order order = letter.order();
    String reason =
        order
            .request(declined.requestId())
            .map(Request::closing)
            .map(Request.Closing::reason)
            .orElse("Declined by the seller");
    return post(
        letter,
        "/api/orders/pvt/document/"
            + Endpoints.segment(order.ids().orderId())
            + "/deny-cancellation-request",
        new JsonObject()
            .text(Words.REQUEST_ID, declined.requestId())
            .text(Words.DENY_REASON, reason));
  }

  /** V8: a sale invoice, by which an external seller refuses a cancellation. */
  static HttpCall invoice(Letter letter, Event.OrderInvoiced invoiced) {
    return post(
        letter,
        "/pvt/orders/" + Endpoints.segment(letter.order().ids().orderId()) + "/invoice",
        InvoiceBody.of(letter.order(), invoiced));
  }

  private static String reason(Order order) {
    return Optional.ofNullable(order.cancellation()).map(Cancellation::reason).orElse(NO_REASON);
  }

  private static HttpCall post(Letter letter, String path, JsonObject body) {
    Map<String, String> headers = new HashMap<>(AppKey.headers(letter.secrets()));
    headers.put("Content-Type", "application/json");
    headers.put("Accept", "application/json");
    return new HttpCall(
        "POST",
        Endpoints.below(letter.endpoint(), path),
        headers,
        JsonWriter.write(body.done()).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What is asked, or what was canceled without anybody asking.
   *
   * @param id as the marketplace gave it, so that a denial finds its request again
   */
  private record Asked(String id, Instant at, @Nullable String reason, boolean byUser) {

    static Asked of(Letter letter) {
      Order order = letter.order();
      return Optional.ofNullable(requestId(letter))
          .flatMap(order::request)
          .map(Asked::of)
          .orElseGet(() -> canceled(letter));
    }

    private static @Nullable String requestId(Letter letter) {
      return letter.notice() instanceof Event.CancellationRequested asked
          ? asked.requestId()
          : Optional.ofNullable(letter.order().cancellation())
              .map(Cancellation::requestId)
              .orElse(null);
    }

    private static Asked of(Request request) {
      return new Asked(
          request.id(),
          request.requestedAt(),
          request.reason(),
          request.origin() == Origin.CUSTOMER);
    }

    private static Asked canceled(Letter letter) {
      Event.Facts facts = letter.notice().facts();
      @Nullable Cancellation cancellation = letter.order().cancellation();
      return new Asked(
          facts.receipt().toString().replace("-", ""),
          facts.at(),
          cancellation == null ? facts.reason() : cancellation.reason(),
          cancellation != null && cancellation.origin() == Origin.CUSTOMER);
    }
  }
}
