package countermand.bench.calls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Every kind of decision, each on one order and then on another: the second one counts, since links
 * and keys are cached by then.
 */
final class Walk {
  static final String IN_WINDOW = "a request in its window";
  static final String OPENED = "a request opened";
  static final String DECLINED = "a request declined";
  static final String ACCEPTED = "a request accepted";

  private static final String PLACEMENT =
      """
      {"value": 5000, "currency": "EUR",
       "lines": [{"lineId": "1", "quantity": 2, "unitPrice": 2500}]}\
      """;
  private static final String REQUEST =
      "{\"requestId\": \"r1\", \"requestedByUser\": true, \"reason\": \"Ordered twice\"}";
  private static final String DECLINE = "{\"reason\": \"Shipped already\"}";
  private static final String NOTHING = "{}";

  private final Client client;
  private final Meter meter;
  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  Walk(Client client, Meter meter) {
    this.client = client;
    this.meter = meter;
  }

  /** Makes all of them; what each took, until all was at rest. */
  Map<String, Tally> decisions() {
    List<String> early = List.of("in-window-1", "in-window-2");
    List<String> given = List.of("given-up-1", "given-up-2");
    List<String> declined = List.of("declined-1", "declined-2");
    List<String> accepted = List.of("accepted-1", "accepted-2");
    List<String> silent = List.of("silent-1");
    for (List<String> orders : List.of(early, given, declined, accepted, silent)) {
      took("an order placed", orders, this::place);
      took("a payment approved", orders, this::pay);
    }
    took(IN_WINDOW, early, this::request);
    took("a request replayed", early, this::request);
    took("a decline refused", early, this::refused);
    took("a cancellation by the seller", given, this::cancel);
    took("an order read by the marketplace", given, this::readByMarketplace);
    took("an order read by the seller", given, this::readBySeller);
    // All windows end.
    client.advance("PT31M");
    took(OPENED, declined, this::request);
    took(DECLINED, declined, order -> answer(order, "decline", DECLINE));
    took("a request opened again", accepted, this::request);
    took(ACCEPTED, accepted, order -> answer(order, "accept", NOTHING));
    silent.forEach(this::request);
    took("30 days without an answer", silent, _ -> client.advance("P30DT1M"));
    return tallies;
  }

  private void took(String kind, List<String> orders, Consumer<String> decision) {
    for (String order : orders) {
      client.advance("PT0S");
      meter.take();
      decision.accept(order);
      client.advance("PT0S");
      tallies.put(kind, meter.take());
    }
  }

  private void place(String order) {
    client.marketplace("PUT", path(order), PLACEMENT);
  }

  private void pay(String order) {
    client.marketplace("POST", path(order) + "/payment-approval", NOTHING);
  }

  private void request(String order) {
    client.marketplace("POST", path(order) + "/cancellation-requests", REQUEST);
  }

  private void cancel(String order) {
    client.seller("POST", path(order) + "/cancellation", NOTHING);
  }

  private void refused(String order) {
    client.refusedSeller("POST", path(order) + "/cancellation-requests/r1/decline", DECLINE);
  }

  private void readByMarketplace(String order) {
    client.marketplace("GET", path(order), "");
  }

  private void readBySeller(String order) {
    client.seller("GET", path(order), "");
  }

  private void answer(String order, String how, String body) {
    client.seller("POST", path(order) + "/cancellation-requests/r1/" + how, body);
  }

  private static String path(String order) {
    return "/orders/" + order;
  }
}
