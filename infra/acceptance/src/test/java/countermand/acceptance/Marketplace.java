package countermand.acceptance;

import java.time.Instant;
import java.util.Map;

/** The marketplace of an order: places it, has it paid, asks for its cancellation. */
final class Marketplace extends Party {
  Marketplace(Link link, String order) {
    this(link, order, authorized(link.marketplace()));
  }

  private Marketplace(Link link, String order, Map<String, String> headers) {
    super(link, order, headers);
  }

  /** The same marketplace, sending this Idempotency-Key. */
  Marketplace keyed(String key) {
    return new Marketplace(link(), order(), keyed(headers(), key));
  }

  /** The same marketplace, about an order that it names so (percent-encoded). */
  Marketplace about(String other) {
    return new Marketplace(link(), other, headers());
  }

  Answer places(String content) {
    return put(content).send();
  }

  Answer approvesPayment() {
    return posts("/payment-approval", "");
  }

  Answer approvesPayment(Instant at) {
    return posts("/payment-approval", "{'at':'" + at + "'}");
  }

  /** The customer asks for a cancellation of all. */
  Answer asksToCancel(String requestId) {
    return asks(
        "{'requestId':'%s','reason':'changed my mind','requestedByUser':true}"
            .formatted(requestId));
  }

  /** The customer asks for a cancellation of lines: {@code [{'lineId':'a'}]}. */
  Answer asksToCancel(String requestId, String lines) {
    return asks(
        "{'requestId':'%s','reason':'changed my mind','requestedByUser':true,'lines':%s}"
            .formatted(requestId, lines));
  }

  Answer asks(String body) {
    return posts("/cancellation-requests", body);
  }

  Answer withdraws(String requestId) {
    return posts("/cancellation-requests/" + requestId + "/withdraw", "");
  }

  /** Reports that it has cancelled the order already. */
  Answer reportsCancellation() {
    return posts("/marketplace-cancellation", "{'reason':'payment reversed'}");
  }
}
