package countermand.dialects.vtex;

import countermand.core.Answer;
import countermand.core.Cancellation;
import countermand.core.HistoryEntry;
import countermand.core.Order;
import countermand.core.Request;
import countermand.core.Told;
import countermand.dialects.HttpReply;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of success. Their date is the instant of the decision that they report, so that a
 * retry is answered byte for byte the same; their orderId is the seller's.
 */
final class Receipts {
  private Receipts() {}

  /** The callback's: confirmed once canceled; until then, and otherwise for ever, nothing. */
  static HttpReply confirmation(Answer.Done done) {
    @Nullable Cancellation cancellation = done.order().cancellation();
    return cancellation == null
        ? HttpReply.empty(200)
        : ofCallback(done.order(), cancellation.receipt(), cancellation.at());
  }

  /** The authorization's: when the payment was approved, or noted. */
  static HttpReply authorization(Answer.Done done) {
    UUID receipt = done.told().receipt();
    return ofCallback(done.order(), receipt, decidedAt(done.order(), receipt));
  }

  /** An invoice's, with the call's own spelling of the date. */
  static HttpReply of(Order order, UUID receipt, DateTimeFormatter date) {
    return ofOrder(order, receipt, date.format(decidedAt(order, receipt)));
  }

  /**
   * A cancel's, of the OMS and of the external seller, with the call's own spelling of the date.
   */
  static HttpReply receipt(Answer.Done done, DateTimeFormatter date) {
    return ofOrder(
        done.order(), done.told().receipt(), date.format(decidedAt(done.told(), done.order())));
  }

  /**
   * When the decision of a receipt was taken. Once its entry has been put away from beside the
   * order, the placement's instant stands for it: the same one for every retry.
   */
  static Instant decidedAt(Order order, UUID receipt) {
    return decidedAt(order, receipt, order.placedAt());
  }

  private static HttpReply ofCallback(Order order, UUID receipt, Instant at) {
    return json(
        new JsonObject()
            .text(Words.DATE, Words.CALLBACK_DATE.format(at))
            .text(Words.MARKETPLACE_ORDER_ID, order.ids().orderId())
            .text(Words.ORDER_ID, order.ids().sellerOrderId())
            .text(Words.RECEIPT, receipt.toString()));
  }

  /** Its receipt is 32 hex digits. */
  private static HttpReply ofOrder(Order order, UUID receipt, String date) {
    return json(
        new JsonObject()
            .text(Words.DATE, date)
            .text(Words.ORDER_ID, order.ids().sellerOrderId())
            .text(Words.RECEIPT, receipt.toString().replace("-", "")));
  }

  private static HttpReply json(JsonObject body) {
    return HttpReply.json(200, JsonWriter.write(body.done()));
  }

  private static Instant decidedAt(Told told, Order order) {
    if (order.cancellation() != null) {
      return order.cancellation().at();
    }
    return Optional.ofNullable(told.request())
        .flatMap(request -> order.request(request.id()))
        .map(request -> decidedAt(request, order))
        .orElse(order.lastAt());
  }

  /** An open request's own date may be older than the move that opened it. */
  private static Instant decidedAt(Request request, Order order) {
    return request.closing() == null
        ? decidedAt(order, request.receipt(), request.requestedAt())
        : request.closing().at();
  }

  private static Instant decidedAt(Order order, UUID receipt, Instant otherwise) {
    return order.history().stream()
        .filter(entry -> entry.receipt().equals(receipt))
        .map(HistoryEntry::at)
        .findFirst()
        .orElse(otherwise);
  }
}
