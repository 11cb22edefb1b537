package countermand.bench.calls;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every kind of decision once, one after the other, and what each took until all was at rest. */
final class Walk {
  static final String IN_WINDOW = "a request in its window";
  static final String OPENED = "a request opened";
  static final String DECLINED = "a request declined";
  static final String ACCEPTED = "a request accepted";

  private static final String PLACEMENT =
      """
      {"value": 5000, "currency": "EUR",
       "lines": [{"lineId": "1", "quantity": 2, "unitPrice": 2500}]}""";
  private static final String REQUEST =
      "{\"requestId\": \"%s\", \"requestedByUser\": true, \"reason\": \"Ordered twice\"}";
  private static final String DECLINE = "{\"reason\": \"Shipped already\"}";
  private static final String NOTHING = "{}";

  private final Client client;
  private final Meter meter;
  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  Walk(Client client, Meter meter) {
    this.client = client;
    this.meter = meter;
  }

  /** Makes all of them, on orders of their own. */
  Map<String, Tally> decisions(String run) {
    tallies.clear();
    String one = run + "-1";
    String two = run + "-2";
    String three = run + "-3";
    String four = run + "-4";
    String late = run + "-5";
    for (String order : new String[] {one, two, three, four}) {
      took("an order placed", () -> place(order));
    }
    place(late);
    for (String order : new String[] {one, two, three, four, late}) {
      took("a payment approved", () -> pay(order));
    }
    took(IN_WINDOW, () -> request(one, "r1"));
    took("a request replayed", () -> request(one, "r1"));
    took(
        "a cancellation by the seller",
        () -> client.seller("POST", orders(two) + "/cancellation", NOTHING));
    took(
        "a decline refused",
        () ->
            client.refusedSeller(
                "POST", orders(one) + "/cancellation-requests/r1/decline", DECLINE));
    took("an order read by the marketplace", () -> client.marketplace("GET", orders(three), ""));
    took("an order read by the seller", () -> client.seller("GET", orders(three), ""));
    // All windows end.
    client.advance("PT31M");
    meter.take();
    took(OPENED, () -> request(three, "r1"));
    took(DECLINED, () -> answer(three, "r1", "decline", DECLINE));
    request(four, "r1");
    client.advance("PT0S");
    meter.take();
    took(ACCEPTED, () -> answer(four, "r1", "accept", NOTHING));
    request(late, "r1");
    client.advance("PT0S");
    meter.take();
    took("a request that nobody answered", () -> client.advance("P30DT1M"));
    return new LinkedHashMap<>(tallies);
  }

  private void took(String kind, Runnable decision) {
    client.advance("PT0S");
    meter.take();
    decision.run();
    client.advance("PT0S");
    tallies.put(kind, meter.take());
  }

  private void place(String order) {
    client.marketplace("PUT", orders(order), PLACEMENT);
  }

  private void pay(String order) {
    client.marketplace("POST", orders(order) + "/payment-approval", NOTHING);
  }

  private void request(String order, String id) {
    client.marketplace("POST", orders(order) + "/cancellation-requests", REQUEST.formatted(id));
  }

  private void answer(String order, String id, String how, String body) {
    client.seller("POST", orders(order) + "/cancellation-requests/" + id + "/" + how, body);
  }

  private static String orders(String order) {
    return "/orders/" + order;
  }
}
