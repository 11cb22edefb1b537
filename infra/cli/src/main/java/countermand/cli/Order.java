package countermand.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows an order, and what happened to it. */
@Command(name = "order", description = "Show an order with its history.")
final class Order extends Task {
  private static final String[] LINES = {"LINE", "PRODUCT", "QUANTITY", "UNIT PRICE", "CANCELED"};
  private static final String[] REQUESTS = {"REQUEST", "BY", "AT", "OUTCOME", "UNTIL", "REASON"};
  private static final String[] HISTORY = {"", "AT", "WHAT", "BY", "STAGE", "REASON"};

  @Parameters(index = "0", paramLabel = "LINK")
  @SuppressWarnings("NullAway.Init")
  private String link;

  @Parameters(index = "1", paramLabel = "ORDER", description = "either side's id of it")
  @SuppressWarnings("NullAway.Init")
  private String id;

  @Override
  void perform(Hub hub, Console console) {
    JsonNode order = hub.get(Hub.path("links", link, "orders", id)).json();
    if (console.json()) {
      console.show(order);
      return;
    }
    console.say(
        "%s, the seller's %s: %s, %s %s"
            .formatted(
                order.path("orderId").asText(),
                order.path("sellerOrderId").asText(),
                order.path("stage").asText(),
                order.path("value").asText(),
                order.path("currency").asText())
            .strip());
    until("the window ends", order.path("windowEnds"), console);
    until("the seller decides until", order.path("deadline"), console);
    section(
        console,
        order.path("lines"),
        LINES,
        "/lineId",
        "/productId",
        "/quantity",
        "/unitPrice",
        "/canceled");
    section(
        console,
        order.path("requests"),
        REQUESTS,
        "/id",
        "/origin",
        "/requestedAt",
        "/outcome",
        "/deadline",
        "/reason");
    section(
        console,
        order.path("history"),
        HISTORY,
        "/version",
        "/at",
        "/command",
        "/by",
        "/stage",
        "/reason");
  }

  private static void until(String what, JsonNode instant, Console console) {
    if (!instant.isMissingNode()) {
      console.say(what + " " + instant.asText());
    }
  }

  private static void section(
      Console console, JsonNode rows, String[] headings, String... pointers) {
    if (!rows.isEmpty()) {
      console.say("");
      console.say(Table.of(rows, headings, pointers));
    }
  }
}
