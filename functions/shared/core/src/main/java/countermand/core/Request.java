package countermand.core;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cancellation request of a customer or a marketplace.
 *
 * @param lines the lines that were asked for and could be; empty means the whole order
 * @param left what a seller's own line cancellations have not used up yet, while it is open
 * @param deadline when silence grants it; absent where it was granted at once
 * @param receipt of the command that opened it
 * @param closing how it ended; absent while it is open
 */
public record Request(
    String id,
    Origin origin,
    @Nullable String reason,
    List<LineQuantity> lines,
    List<LineQuantity> left,
    Instant requestedAt,
    @Nullable Instant deadline,
    UUID receipt,
    @Nullable Closing closing) {

  /**
   * How a request ended.
   *
   * @param reason the seller's words for a decline, or what declined it
   * @param receipt of the command that ended it
   */
  public record Closing(RequestOutcome outcome, @Nullable String reason, Instant at, UUID receipt) {
    /** The goods left while it was open. */
    public static final String SHIPPED = "shipped";

    /** A sale invoice came while it was open. */
    public static final String INVOICED = "invoiced";
  }

  public Request {
    lines = List.copyOf(lines);
    left = List.copyOf(left);
  }

  /** Its present outcome. */
  public RequestOutcome outcome() {
    return closing == null ? RequestOutcome.OPEN : closing.outcome();
  }

  /** Whether it asks for the whole order. */
  public boolean whole() {
    return lines.isEmpty();
  }

  /** The receipt of the command that brought about its present outcome. */
  public UUID latestReceipt() {
    return closing == null ? receipt : closing.receipt();
  }

  /** What it is about now: the lines still open, or, once closed, the lines as asked. */
  public List<LineQuantity> linesNow() {
    return closing == null ? left : lines;
  }

  /** The same, ended. */
  public Request closed(Closing how) {
    return new Request(id, origin, reason, lines, left, requestedAt, deadline, receipt, how);
  }

  /** The same, with less left of it. */
  public Request withLeft(List<LineQuantity> less) {
    return new Request(id, origin, reason, lines, less, requestedAt, deadline, receipt, closing);
  }
}
