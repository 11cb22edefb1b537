package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Everything that an order shows when it is read. */
final class OrderShape {
  private OrderShape() {}

  static JsonNode of(JsonNode order) {
    String stage = order.path("stage").asText();
    String mandatory =
        "link orderId sellerOrderId stage marketplaceStatus sellerStatus value lines"
            + " lineCancellations requests history version";
    String byStage =
        switch (stage) {
          case "InWindow" -> " windowEnds";
          case "AwaitingSeller" -> " deadline";
          case "Canceled" -> " cancellation";
          default -> "";
        };
    Shapes.keys(
        order, mandatory + byStage, "currency conflict paidAfterCancellation group fulfilledBy");
    Shapes.optionalInstant(order.path("windowEnds"));
    Shapes.optionalInstant(order.path("deadline"));
    order.path("lines").forEach(OrderShape::line);
    cancellation(order.path("cancellation"));
    order.path("lineCancellations").forEach(OrderShape::lineCancellation);
    order.path("requests").forEach(OrderShape::request);
    conflict(order.path("conflict"));
    history(order);
    return order;
  }

  private static void line(JsonNode line) {
    Shapes.keys(line, "lineId quantity canceled", "productId variantId unitPrice");
    assertThat(line.path("canceled").asLong()).isBetween(0L, line.path("quantity").asLong());
  }

  private static void cancellation(JsonNode node) {
    if (!node.isMissingNode()) {
      Shapes.keys(node, "origin decidedBy at receipt", "reason requestId");
      caused(node);
    }
  }

  private static void lineCancellation(JsonNode node) {
    Shapes.keys(node, "lineId quantity origin decidedBy at receipt", "reason");
    caused(node);
  }

  private static void caused(JsonNode node) {
    assertThat(node.path("origin").asText()).isIn(Shapes.ORIGINS);
    assertThat(node.path("decidedBy").asText()).isIn(Shapes.DECIDERS);
    Shapes.instant(node.path("at"));
    Shapes.receipt(node.path("receipt"));
  }

  private static void request(JsonNode node) {
    boolean open = node.path("outcome").asText().equals("open");
    Shapes.keys(
        node,
        open
            ? "id origin requestedAt deadline outcome receipt"
            : "id origin requestedAt outcome receipt closedAt",
        open ? "reason lines" : "reason lines deadline declineReason");
    assertThat(node.path("outcome").asText()).isIn(Shapes.REQUEST_OUTCOMES);
    Shapes.instant(node.path("requestedAt"));
    Shapes.optionalInstant(node.path("deadline"));
    Shapes.optionalInstant(node.path("closedAt"));
    Shapes.receipt(node.path("receipt"));
    node.path("lines").forEach(line -> Shapes.keys(line, "lineId quantity", ""));
  }

  private static void conflict(JsonNode node) {
    if (!node.isMissingNode()) {
      Shapes.keys(node, "command at", "reason");
      Shapes.instant(node.path("at"));
    }
  }

  private static void history(JsonNode order) {
    List<JsonNode> history = Json.items(order.path("history"));
    assertThat(history).isNotEmpty();
    for (JsonNode entry : history) {
      boolean first = entry.equals(history.getFirst());
      Shapes.keys(
          entry,
          first ? "version command stage at by" : "version command stageBefore stage at by",
          first ? "stageBefore reason receipt" : "reason receipt");
      Shapes.instant(entry.path("at"));
    }
    assertThat(history.stream().map(e -> e.path("version").asLong())).isSorted();
    assertThat(history.stream().map(e -> e.path("at").asText())).isSorted();
    assertThat(history.getLast().path("version")).isEqualTo(order.path("version"));
    assertThat(history.getLast().path("stage")).isEqualTo(order.path("stage"));
  }
}
