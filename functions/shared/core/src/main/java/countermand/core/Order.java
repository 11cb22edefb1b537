package countermand.core;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order between one marketplace and one seller: all that the rulebook needs to judge the next
 * command.
 *
 * @param canceled units cancelled by line, without those that a whole cancellation took
 * @param requests oldest first; at most one is open, exactly while the stage is AwaitingSeller
 * @param milestones the commands that moved it at most once, with their receipts
 * @param paidAfterCancellation a payment was approved once it was canceled
 * @param statusAsOf the instant of the marketplace's latest word on where the order stands there;
 *     absent where the marketplace tells no statuses
 * @param lastAt the instant of its last move; time never runs backwards from there
 * @param history the latest moves, oldest first
 * @param version counts its moves from 1
 */
public record Order(
    OrderIds ids,
    Content content,
    Stage stage,
    Map<String, Long> canceled,
    List<Request> requests,
    List<LineCancellation> lineCancellations,
    @Nullable Cancellation cancellation,
    List<Invoice> invoices,
    Map<Milestone, UUID> milestones,
    List<Conflict> conflicts,
    boolean paidAfterCancellation,
    @Nullable Instant statusAsOf,
    Instant placedAt,
    Instant lastAt,
    List<HistoryEntry> history,
    long version) {

  /** The moves kept beside the order; older ones are put away. */
  public static final int HISTORY_KEPT = 50;

  public Order {
    canceled = Collections.unmodifiableMap(new LinkedHashMap<>(canceled));
    requests = List.copyOf(requests);
    lineCancellations = List.copyOf(lineCancellations);
    invoices = List.copyOf(invoices);
    milestones = Map.copyOf(milestones);
    conflicts = List.copyOf(conflicts);
    history = List.copyOf(history);
  }

  /** What the order is worth now: as ordered, less the priced units that were cancelled. */
  public long value() {
    long off = 0;
    for (OrderedLine line : content.lines()) {
      off = saturatedAdd(off, line.priceOf(canceled.getOrDefault(line.lineId(), 0L)));
    }
    return Math.max(0, content.value() - off);
  }

  /** What the order is worth now; absent while the marketplace has not told it. */
  public @Nullable Long knownValue() {
    return content.valued() ? value() : null;
  }

  private static long saturatedAdd(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  /** Units of a line that nobody has cancelled. */
  public long left(OrderedLine line) {
    return stage instanceof Stage.Canceled
        ? 0
        : line.quantity() - canceled.getOrDefault(line.lineId(), 0L);
  }

  /** Cancelled units of a line; all of them once the order is canceled. */
  public long canceledUnits(OrderedLine line) {
    return line.quantity() - left(line);
  }

  /** Whether every unit of every line is cancelled; never so while the lines are not known. */
  public boolean nothingLeft() {
    return content.known() && content.lines().stream().allMatch(line -> left(line) == 0);
  }

  /** The sum of the invoices of one type, in minor units. */
  public long sumOf(InvoiceType type) {
    return invoices.stream().filter(i -> i.type() == type).mapToLong(Invoice::value).sum();
  }

  /** The sale invoices' units by line. */
  public Map<String, Long> invoicedUnits() {
    Map<String, Long> units = new LinkedHashMap<>();
    invoices.stream()
        .filter(i -> i.type() == InvoiceType.OUTPUT)
        .flatMap(i -> i.lines().stream())
        .forEach(line -> units.merge(line.lineId(), line.quantity(), Long::sum));
    return units;
  }

  /**
   * Whether the sale invoices cover the order: their sum reaches its value, or one said that it was
   * the last, or their lines name all that is left.
   *
   * @param tolerance minor units by which the sum may miss the value
   */
  public boolean invoicedInFull(long tolerance) {
    List<Invoice> sales = invoices.stream().filter(i -> i.type() == InvoiceType.OUTPUT).toList();
    if (sales.isEmpty() || !content.known()) {
      return false;
    }
    return sales.stream().anyMatch(Invoice::last)
        || sumOf(InvoiceType.OUTPUT) >= value() - tolerance
        || linesCovered();
  }

  private boolean linesCovered() {
    Map<String, Long> named = invoicedUnits();
    return !named.isEmpty()
        && content.lines().stream()
            .allMatch(line -> named.getOrDefault(line.lineId(), 0L) >= left(line));
  }

  /** The request of that id. */
  public Optional<Request> request(String id) {
    return requests.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** The one open request. */
  public Optional<Request> openRequest() {
    return requests.stream().filter(r -> r.outcome() == RequestOutcome.OPEN).findFirst();
  }

  /** The open request, else the one closed last: requests close in the order they opened. */
  public Optional<Request> latestRequest() {
    return requests.isEmpty() ? Optional.empty() : Optional.of(requests.getLast());
  }

  /** The next instant at which time alone changes the order. */
  public Optional<Instant> nextInstant() {
    return switch (stage) {
      case Stage.InWindow s -> Optional.of(s.windowEnds());
      case Stage.AwaitingSeller s -> Optional.of(s.deadline());
      case Stage.AwaitingPayment _,
          Stage.ReadyForHandling _,
          Stage.Handling _,
          Stage.PartlyInvoiced _,
          Stage.Invoiced _,
          Stage.Shipped _,
          Stage.Returned _,
          Stage.Canceled _ ->
          Optional.empty();
    };
  }

  /** The same with more of its history. */
  public Order withHistory(List<HistoryEntry> all) {
    OrderBuilder builder = change();
    builder.moved(version, lastAt, all);
    return builder.build();
  }

  /** A builder that starts as this order. */
  public OrderBuilder change() {
    return new OrderBuilder(this);
  }
}
