package countermand.pages;

import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.core.Origin;
import countermand.core.Request;
import java.time.Instant;
import java.util.List;

/**
 * A request that waits, as it is shown.
 *
 * @param which how forms name it
 * @param sellerOrderId the seller's own id; empty where it is the same
 * @param reason why it was asked; empty where nobody said
 * @param amount what it is about is worth
 * @param whole whether it asks for the whole order
 * @param lines what it is about
 * @param left how long it still waits
 */
public record DecisionRow(
    String which,
    String orderId,
    String sellerOrderId,
    String page,
    Origin origin,
    String reason,
    String amount,
    boolean whole,
    List<LineRow> lines,
    Instant requestedAt,
    Instant deadline,
    String left) {

  static DecisionRow of(Order order, Request request, Texts texts, Instant now) {
    String id = order.ids().orderId();
    Instant deadline = request.deadline() == null ? now : request.deadline();
    return new DecisionRow(
        new Which(id, request.id()).text(),
        id,
        order.ids().sellerOrderId().equals(id) ? "" : order.ids().sellerOrderId(),
        "orders/" + Place.encoded(id),
        request.origin(),
        request.reason() == null ? "" : request.reason(),
        texts.money(worth(order, request), order.content().currency()),
        request.whole(),
        request.whole()
            ? LineRow.all(order, texts)
            : LineRow.some(order, request.linesNow(), texts),
        request.requestedAt(),
        deadline,
        texts.left(now, deadline));
  }

  private static long worth(Order order, Request request) {
    return request.whole()
        ? order.value()
        : request.linesNow().stream()
            .mapToLong(some ->
                order
                    .content()
                    .line(some.lineId())
                    .map((OrderedLine line) -> line.priceOf(some.quantity()))
                    .orElse(0L))
            .sum();
  }
}
