package countermand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One order that a story plays with, and its two sides. Its ids are nobody else's, so stories may
 * share a system. Its lines: two units of {@code a} at 1000, one of {@code b} at 500; worth 2500.
 */
final class Sale {
  /** Longer ago than any window is open. */
  private static final Duration BEFORE_THE_WINDOW = Duration.ofMinutes(31);

  final String id = "m-" + UUID.randomUUID();
  final String sellerId = "s-" + UUID.randomUUID();
  final Marketplace marketplace;
  final Seller seller;

  private final String lines;

  private Sale(Link link, String lines) {
    this.lines = lines;
    marketplace = new Marketplace(link, id);
    seller = new Seller(link, sellerId);
  }

  /** Known to nobody yet. */
  static Sale unplaced() {
    return on(Link.ofNatives());
  }

  static Sale on(Link link) {
    return of(
        link,
        """
        {'lineId':'a','productId':'P-7','quantity':2,'unitPrice':1000},
        {'lineId':'b','quantity':1,'unitPrice':500}
        """);
  }

  /** The same with lines that say something else of what they sell. */
  static Sale of(Link link, String lines) {
    return new Sale(link, lines);
  }

  /** A new order in a stage, between natives. */
  static Sale in(String stage) {
    return unplaced().broughtTo(stage);
  }

  /** What was ordered, to be changed as the story likes. */
  ObjectNode content() {
    return Json.object("{'value':2500,'currency':'BRL','lines':[" + lines + "]}")
        .put("sellerOrderId", sellerId);
  }

  Answer placed() {
    return marketplace.places(content().toString());
  }

  Answer placedAndPaid(Instant at) {
    return marketplace.places(content().put("paymentApprovedAt", at.toString()).toString());
  }

  JsonNode seen() {
    return marketplace.sees();
  }

  String stage() {
    return seen().path("stage").asText();
  }

  long version() {
    return seen().path("version").asLong();
  }

  /** From nothing to a customer who wants it cancelled, with request {@code r1}, and says why. */
  Sale waits(String reason) {
    broughtTo("ReadyForHandling")
        .marketplace
        .asks("{'requestId':'r1','requestedByUser':true,'reason':'" + reason + "'}")
        .moved("AwaitingSeller");
    return this;
  }

  /** Goes the usual way from nothing to a stage, without moving the clock. */
  Sale broughtTo(String stage) {
    switch (stage) {
      case "AwaitingPayment" -> placed().placed(stage);
      case "InWindow" -> placedAndPaid(Clock.now()).placed(stage);
      case "ReadyForHandling" -> placedAndPaid(Clock.now().minus(BEFORE_THE_WINDOW)).placed(stage);
      case "Handling" -> broughtTo("ReadyForHandling").seller.startsHandling().moved(stage);
      case "AwaitingSeller" ->
          broughtTo("ReadyForHandling").marketplace.asksToCancel("r1").moved(stage);
      case "PartlyInvoiced" -> broughtTo("Handling").seller.invoices("1", 500).moved(stage);
      case "Invoiced" -> broughtTo("Handling").seller.invoices("1", 2500).moved(stage);
      case "Shipped" -> broughtTo("Handling").seller.ships().moved(stage);
      case "Returned" -> broughtTo("Shipped").seller.returnsGoods().moved(stage);
      case "Canceled" -> broughtTo("AwaitingPayment").marketplace.asksToCancel("r1").moved(stage);
      default -> throw new IllegalArgumentException(stage);
    }
    return this;
  }
}
