package countermand.pages;

import countermand.core.Actor;
import countermand.core.Cancellation;
import countermand.core.Content;
import countermand.core.DecidedBy;
import countermand.core.HistoryEntry;
import countermand.core.LineCancellation;
import countermand.core.LineQuantity;
import countermand.core.Order;
import countermand.core.OrderBuilder;
import countermand.core.OrderIds;
import countermand.core.OrderedLine;
import countermand.core.Origin;
import countermand.core.Request;
import countermand.core.RequestOutcome;
import countermand.core.Role;
import countermand.core.Stage;
import countermand.dialects.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order whose seller is asked for all of it, and where it is looked at. */
final class Sample {
  static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
  static final String ID = "M-1";
  static final String REQUEST = "r1";
  static final UUID RECEIPT = new UUID(0, 1);
  private static final Instant DEADLINE = NOW.plus(Duration.ofDays(3));

  private Sample() {}

  static Scene scene(String marketplace) {
    return new Scene("acme", marketplace, "native", false, Role.SELLER, NOW);
  }

  /** With so many lines and so many moves behind it. */
  static Order order(int lines, int moves) {
    return order(
        new OrderIds("acme", ID, null),
        content(lines),
        request("changed my mind", List.of()),
        moves);
  }

  /** Of those names and lines, which its customer wants cancelled for that reason. */
  static Order order(OrderIds ids, Content content, String reason) {
    return order(ids, content, request(reason, List.of()), 1);
  }

  private static Order order(OrderIds ids, Content content, Request request, int moves) {
    return new Order(
        ids,
        content,
        new Stage.AwaitingSeller(REQUEST, DEADLINE, new Stage.ReadyForHandling()),
        Map.of(),
        List.of(request),
        List.of(),
        null,
        List.of(),
        Map.of(),
        List.of(),
        false,
        null,
        NOW,
        NOW,
        IntStream.rangeClosed(1, moves).mapToObj(Sample::move).toList(),
        moves);
  }

  /** With those lines, of which some are asked for; none means all of it. */
  static Order order(Content content, LineQuantity... asked) {
    OrderBuilder order = order(1, 1).change();
    order.content(content);
    order.request(request("changed my mind", List.of(asked)));
    return order.build();
  }

  /** With those lines; worth so much. */
  static Content content(long value, OrderedLine... lines) {
    return new Content(value, "BRL", null, null, List.of(lines));
  }

  /** A line of that number, of so many units; without a price where that is absent. */
  static OrderedLine line(int number, long quantity, @Nullable Long unitPrice) {
    return new OrderedLine("line-" + number, "product-" + number, null, null, quantity, unitPrice);
  }

  /**
   * The order with so many units of that line cancelled by its seller, in one command a receipt.
   */
  static Order less(Order order, int line, long units, UUID receipt) {
    OrderBuilder less = order.change();
    less.cancelUnits(
        new LineCancellation(
            "line-" + line,
            units,
            Origin.SELLER,
            DecidedBy.SELLER,
            "[none of line " + line + "]",
            NOW,
            receipt));
    return less.build();
  }

  /** The order with its request ended. */
  static Order closed(Order order, RequestOutcome outcome, @Nullable String reason) {
    OrderBuilder closed = order.change();
    closed.request(
        order
            .request(REQUEST)
            .orElseThrow()
            .closed(new Request.Closing(outcome, reason, NOW, RECEIPT)));
    closed.stage(new Stage.ReadyForHandling());
    return closed.build();
  }

  /** The order, canceled. */
  static Order canceled(Order order, DecidedBy decidedBy, @Nullable String requestId) {
    OrderBuilder canceled = order.change();
    canceled.cancellation(
        new Cancellation(Origin.CUSTOMER, "[too late]", decidedBy, NOW, RECEIPT, requestId));
    canceled.stage(new Stage.Canceled());
    return canceled.build();
  }

  /** The order with one move more. */
  static Order moved(Order order, String command, Actor by, UUID receipt) {
    HistoryEntry entry =
        new HistoryEntry(
            order.version() + 1,
            command,
            order.stage().name(),
            order.stage().name(),
            NOW,
            by,
            null,
            receipt);
    return order.withHistory(Stream.concat(order.history().stream(), Stream.of(entry)).toList());
  }

  private static Content content(int lines) {
    return content(
        lines * 100L,
        IntStream.rangeClosed(1, lines)
            .mapToObj(n -> line(n, 1, 100L))
            .toArray(OrderedLine[]::new));
  }

  private static Request request(String reason, List<LineQuantity> asked) {
    return new Request(
        REQUEST, Origin.CUSTOMER, reason, asked, asked, NOW, DEADLINE, RECEIPT, null);
  }

  private static HistoryEntry move(int version) {
    return new HistoryEntry(
        version,
        "ReportStatus",
        "Handling",
        "Handling",
        NOW,
        Actor.MARKETPLACE,
        "[move " + version + "]",
        RECEIPT);
  }
}
