package countermand.bench.calls;

import java.util.List;
import java.util.stream.IntStream;

/** What a marketplace and a seller do with orders of one line, of two units. */
final class Deeds {
  private static final String PLACEMENT =
      """
      {"value": 5000, "currency": "EUR",
       "lines": [{"lineId": "1", "quantity": 2, "unitPrice": 2500}]}\
      """;
  private static final String REQUEST =
      "{\"requestId\": \"r1\", \"requestedByUser\": true, \"reason\": \"Ordered twice\"}";
  private static final String DECLINE = "{\"reason\": \"Shipped already\"}";
  private static final String ONE_UNIT =
      "{\"reason\": \"One is broken\", \"lines\": [{\"lineId\": \"1\", \"quantity\": 1}]}";
  private static final String INVOICE =
      "{\"type\": \"output\", \"number\": \"2026-1\", \"value\": 5000}";
  private static final String NOTHING = "{}";

  private final Client client;

  Deeds(Client client) {
    this.client = client;
  }

  /** Places an order and has it paid, so that its window begins. */
  void paid(String order) {
    place(order);
    pay(order);
  }

  void place(String order) {
    client.marketplace("PUT", path(order), PLACEMENT);
  }

  void pay(String order) {
    client.marketplace("POST", path(order) + "/payment-approval", NOTHING);
  }

  /** Long enough for the windows of all orders to end. */
  void endWindows() {
    client.advance("PT31M");
  }

  /** Longer than a seller has to answer. */
  void endAnswerTimes() {
    client.advance("P30DT1M");
  }

  void request(String order) {
    client.marketplace("POST", path(order) + "/cancellation-requests", REQUEST);
  }

  void withdraw(String order) {
    client.marketplace("POST", path(order) + "/cancellation-requests/r1/withdraw", NOTHING);
  }

  void accept(String order) {
    client.seller("POST", path(order) + "/cancellation-requests/r1/accept", NOTHING);
  }

  void decline(String order) {
    client.seller("POST", path(order) + "/cancellation-requests/r1/decline", DECLINE);
  }

  void declineInVain(String order) {
    client.refusedSeller("POST", path(order) + "/cancellation-requests/r1/decline", DECLINE);
  }

  void cancel(String order) {
    client.seller("POST", path(order) + "/cancellation", NOTHING);
  }

  void cancelOneUnit(String order) {
    client.seller("POST", path(order) + "/cancellation", ONE_UNIT);
  }

  void handle(String order) {
    client.seller("POST", path(order) + "/handling", NOTHING);
  }

  void invoice(String order) {
    client.seller("POST", path(order) + "/invoices", INVOICE);
  }

  void ship(String order) {
    client.seller("POST", path(order) + "/shipment", NOTHING);
  }

  void readByMarketplace(String order) {
    client.marketplace("GET", path(order), "");
  }

  void readBySeller(String order) {
    client.seller("GET", path(order), "");
  }

  /** Several orders, by their ids. */
  static List<String> orders(String name, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> name + "-" + number).toList();
  }

  private static String path(String order) {
    return "/orders/" + order;
  }
}
