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
    if (cancellation == null) {
      return HttpReply.empty(200);
    }
    return json(
        new JsonObject()
            .text(Words.DATE, Words.CALLBACK_DATE.format(cancellation.at()))
            .text(Words.MARKETPLACE_ORDER_ID, done.order().ids().orderId())
            .text(Words.ORDER_ID, done.order().ids().sellerOrderId())
            .text(Words.RECEIPT, cancellation.receipt().toString()));
  }

  /** The authorization's: when the payment was approved, or noted. */
  static HttpReply authorization(Answer.Done done) {
    UUID receipt = done.told().receipt();
    return json(
        new JsonObject()
            .text(Words.DATE, Words.CALLBACK_DATE.format(decidedAt(done.order(), receipt)))
            .text(Words.MARKETPLACE_ORDER_ID, done.order().ids().orderId())
            .text(Words.ORDER_ID, done.order().ids().sellerOrderId())
            .text(Words.RECEIPT, receipt.toString()));
  }

  /** An invoice's: 32 hex digits and the call's own spelling of the date. */
  static HttpReply of(Order order, UUID receipt, DateTimeFormatter date) {
    return json(
        new JsonObject()
            .text(Words.DATE, date.format(decidedAt(order, receipt)))
            .text(Words.ORDER_ID, order.ids().sellerOrderId())
            .text(Words.RECEIPT, receipt.toString().replace("-", "")));
  }

  /**
   * When the decision of a receipt was taken. Once its entry has been put away from beside the
   * order, the placement's instant stands for it: the same one for every retry.
   */
  static Instant decidedAt(Order order, UUID receipt) {
    return order.history().stream()
        .filter(entry -> entry.receipt().equals(receipt))
        .map(HistoryEntry::at)
        .findFirst()
        .orElse(order.placedAt());
  }

  /**
   * A cancel's, of the OMS and of the external seller: 32 hex digits and the call's own spelling of
   * the date.
   */
  static HttpReply receipt(Answer.Done done, DateTimeFormatter date) {
    return json(
        new JsonObject()
            .text(Words.DATE, date.format(decidedAt(done.told(), done.order())))
            .text(Words.ORDER_ID, done.order().ids().sellerOrderId())
            .text(Words.RECEIPT, done.told().receipt().toString().replace("-", "")));
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

  private static Instant decidedAt(Request request, Order order) {
    return request.closing() == null ? openedAt(request, order) : request.closing().at();
  }

  /** Its own date may be older than the move that opened it. */
  private static Instant openedAt(Request request, Order order) {
    return order.history().stream()
        .filter(entry -> entry.receipt().equals(request.receipt()))
        .map(HistoryEntry::at)
        .findFirst()
        .orElse(request.requestedAt());
  }
}
