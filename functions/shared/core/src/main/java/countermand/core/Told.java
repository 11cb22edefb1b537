package countermand.core;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller is told of a command that was not refused. It is kept with an idempotency key, so
 * that a repeat gets the very same answer.
 *
 * @param created whether the command placed a new order
 * @param moved false where the command was already done
 * @param request the request that this was about, where it was about one
 */
public record Told(
    boolean created,
    boolean moved,
    String stage,
    UUID receipt,
    String orderId,
    String sellerOrderId,
    long version,
    @Nullable RequestNow request,
    List<LineVerdict> lines) {

  /**
   * A request as it stood then.
   *
   * @param deadline while it is open
   */
  public record RequestNow(String id, RequestOutcome outcome, @Nullable Instant deadline) {}

  public Told {
    lines = List.copyOf(lines);
  }

  /** What to tell of a move. */
  public static Told of(Ending.Moved moved, boolean created) {
    return of(moved.order(), created, true, moved.receipt(), moved.requestId(), moved.lines());
  }

  /** What to tell of a command that was already done. */
  public static Told of(Ending.AlreadyDone done, Order order) {
    return of(order, false, false, done.receipt(), done.requestId(), List.of());
  }

  private static Told of(
      Order order,
      boolean created,
      boolean moved,
      UUID receipt,
      @Nullable String requestId,
      List<LineVerdict> lines) {
    return new Told(
        created,
        moved,
        order.stage().name(),
        receipt,
        order.ids().orderId(),
        order.ids().sellerOrderId(),
        order.version(),
        requestId == null ? null : order.request(requestId).map(Told::now).orElse(null),
        lines);
  }

  private static RequestNow now(Request request) {
    boolean open = request.outcome() == RequestOutcome.OPEN;
    return new RequestNow(request.id(), request.outcome(), open ? request.deadline() : null);
  }
}
