package countermand.pages;

import countermand.core.LineQuantity;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.core.Origin;
import countermand.core.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that waits, as it is shown.
 *
 * @param which how forms name it
 * @param sellerOrderId the seller's own id; empty where it is the same
 * @param reason why it was asked, or its beginning; empty where nobody said
 * @param reasonGoesOn whether that is only its beginning
 * @param amount what it is about is worth, as far as that is known
 * @param whole whether it asks for the whole order
 * @param lines what it is about and is not cancelled yet, or the first of it
 * @param more how many lines it is about besides
 * @param left how long it still waits
 */
public record DecisionRow(
    String which,
    String orderId,
    String sellerOrderId,
    String page,
    Origin origin,
    String reason,
    boolean reasonGoesOn,
    String amount,
    boolean whole,
    List<LineRow> lines,
    int more,
    Instant requestedAt,
    Instant deadline,
    String left) {
  /**
   * How much of a request is shown: an order may have a thousand lines, and an answer that Lambda
   * gives at once is 6 MB at most.
   *
   * @param lines at most
   * @param reason bytes of it, at most
   */
  private record Room(int lines, int reason) {
    /**
     * {@link AnswerForm#AT_ONCE_MAX} of them weigh 60 KB at most, with all that belongs to them.
     */
    static final Room IN_THE_LIST = new Room(3, 120);

    static final Room AMONG_OTHERS = new Room(10, Integer.MAX_VALUE);
    static final Room ALONE = new Room(Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  public DecisionRow {
    lines = List.copyOf(lines);
  }

  /** One of the first page's: the order's page shows what is left out here. */
  static DecisionRow listed(Order order, Request request, Texts texts, Instant now) {
    return of(order, request, texts, now, Room.IN_THE_LIST);
  }

  /** One of several: the order's page shows the lines that are left out here. */
  static DecisionRow of(Order order, Request request, Texts texts, Instant now) {
    return of(order, request, texts, now, Room.AMONG_OTHERS);
  }

  /** The only one on its page. */
  static DecisionRow alone(Order order, Request request, Texts texts, Instant now) {
    return of(order, request, texts, now, Room.ALONE);
  }

  private static DecisionRow of(Order order, Request request, Texts texts, Instant now, Room room) {
    String id = order.ids().orderId();
    Beginning reason =
        Beginning.of(request.reason() == null ? "" : request.reason(), room.reason());
    Instant deadline = request.deadline() == null ? now : request.deadline();
    List<LineQuantity> asked = request.whole() ? left(order) : request.linesNow();
    return new DecisionRow(
        new Which(id, request.id()).text(),
        id,
        order.ids().sellerOrderId().equals(id) ? "" : order.ids().sellerOrderId(),
        Place.order(id),
        request.origin(),
        reason.text(),
        reason.goesOn(),
        texts.amount(worth(order, request), order.content().currency()),
        request.whole(),
        LineRow.some(order, asked, room.lines(), texts),
        Math.max(0, asked.size() - room.lines()),
        request.requestedAt(),
        deadline,
        texts.left(now, deadline));
  }

  /** What nobody has cancelled yet. */
  private static List<LineQuantity> left(Order order) {
    return order.content().lines().stream()
        .filter(line -> order.left(line) > 0)
        .map(line -> new LineQuantity(line.lineId(), order.left(line)))
        .toList();
  }

  /** Absent where the marketplace has not told it. */
  private static @Nullable Long worth(Order order, Request request) {
    return request.whole() ? order.knownValue() : priceOf(order, request.linesNow());
  }

  private static @Nullable Long priceOf(Order order, List<LineQuantity> lines) {
    long sum = 0;
    for (LineQuantity some : lines) {
      Optional<OrderedLine> line =
          order.content().line(some.lineId()).filter(it -> it.unitPrice() != null);
      if (line.isEmpty()) {
        return null;
      }
      sum += line.get().priceOf(some.quantity());
    }
    return sum;
  }
}
