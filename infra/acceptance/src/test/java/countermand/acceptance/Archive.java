package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What the bus was told, as its archive has it. */
record Archive(List<JsonNode> envelopes) {

  /** All of it, once everything is at rest. */
  static Archive now() {
    Clock.rest();
    return new Archive(Json.items(Call.get("/_local/events").send().shown().path("events")));
  }

  /** What came after the events that another knows. */
  Archive since(Archive earlier) {
    return new Archive(envelopes.subList(earlier.envelopes().size(), envelopes.size()));
  }

  Archive of(Sale sale) {
    return new Archive(
        envelopes.stream()
            .filter(one -> one.at("/detail/orderId").asText().equals(sale.id))
            .toList());
  }

  List<String> ids() {
    return envelopes.stream().map(one -> one.at("/detail/id").asText()).toList();
  }

  /** What was told, and by whom it was decided; the same whenever it is told. */
  List<String> said() {
    return envelopes.stream()
        .map(one ->
            one.path("detail-type").asText()
                + " "
                + one.at("/detail/decidedBy").asText()
                + " "
                + one.at("/detail/amount").asText())
        .sorted()
        .toList();
  }

  /**
   * Says again what an order's events report, in their order: whoever said it then says it now.
   * What time did by itself nobody says: it does it again.
   */
  void replay(Sale sale) {
    for (JsonNode envelope : of(sale).envelopes()) {
      JsonNode event = envelope.path("detail");
      again(sale, envelope.path("detail-type").asText(), event)
          .ifPresent(answer -> assertThat(answer.status()).as("%s", answer).isIn(200, 201));
    }
  }

  private static Optional<Answer> again(Sale sale, String name, JsonNode event) {
    return switch (name) {
      case "OrderPlaced" -> Optional.of(sale.placed());
      case "CancellationRequested" ->
          Optional.of(sale.marketplace.asksToCancel(event.at("/request/id").asText()));
      case "CancellationDeclined" ->
          Optional.of(sale.seller.declines(event.at("/request/id").asText()));
      case "OrderInvoiced" ->
          Optional.of(
              sale.seller.invoices(
                  event.at("/invoice/number").asText(), event.at("/invoice/value").asLong()));
      case "OrderCanceled" -> canceledAgain(sale, event);
      default -> throw new IllegalArgumentException("this story does not say again " + name);
    };
  }

  private static Optional<Answer> canceledAgain(Sale sale, JsonNode event) {
    String request = event.path("requestId").asText();
    return switch (event.path("decidedBy").asText()) {
      case "deadline" -> Optional.empty();
      case "rule" -> Optional.of(sale.marketplace.asksToCancel(request));
      case "seller" ->
          Optional.of(request.isEmpty() ? sale.seller.cancels() : sale.seller.accepts(request));
      default -> throw new IllegalArgumentException("this story does not say again " + event);
    };
  }
}
