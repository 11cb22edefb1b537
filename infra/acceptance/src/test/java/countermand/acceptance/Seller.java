package countermand.acceptance;

import java.util.Map;

/** The seller of an order: handles, invoices, ships it, decides requests, cancels by itself. */
final class Seller extends Party {
  Seller(Link link, String order) {
    this(link, order, authorized(link.seller()));
  }

  private Seller(Link link, String order, Map<String, String> headers) {
    super(link, order, headers);
  }

  /** The same seller, sending this Idempotency-Key. */
  Seller keyed(String key) {
    return new Seller(link(), order(), keyed(headers(), key));
  }

  /** The same seller, about an order that it names so (percent-encoded). */
  Seller about(String other) {
    return new Seller(link(), other, headers());
  }

  Answer cancels() {
    return posts("/cancellation", "{'reason':'out of stock'}");
  }

  /** Cancels lines: {@code [{'lineId':'a','quantity':1}]}. */
  Answer cancels(String lines) {
    return posts("/cancellation", "{'reason':'damaged','lines':" + lines + "}");
  }

  Answer accepts(String requestId) {
    return posts("/cancellation-requests/" + requestId + "/accept", "");
  }

  Answer declines(String requestId) {
    return posts("/cancellation-requests/" + requestId + "/decline", "{'reason':'already packed'}");
  }

  Answer startsHandling() {
    return posts("/handling", "");
  }

  Answer ships() {
    return posts("/shipment", "");
  }

  Answer returnsGoods() {
    return posts("/return", "");
  }

  Answer invoices(String number, long value) {
    return invoices("{'type':'output','number':'%s','value':%d}".formatted(number, value));
  }

  Answer invoicesReturn(String number, long value) {
    return invoices("{'type':'input','number':'%s','value':%d}".formatted(number, value));
  }

  Answer invoices(String body) {
    return posts("/invoices", body);
  }
}
