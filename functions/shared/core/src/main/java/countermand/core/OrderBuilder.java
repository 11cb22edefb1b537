package countermand.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the next order out of the one before. Not shared between threads. */
public final class OrderBuilder {
  private OrderIds ids;
  private Content content;
  private Stage stage;
  private final Map<String, Long> canceled;
  private final List<Request> requests;
  private final List<LineCancellation> lineCancellations;
  private @Nullable Cancellation cancellation;
  private final List<Invoice> invoices;
  private final Map<Milestone, UUID> milestones = new EnumMap<>(Milestone.class);
  private final List<Conflict> conflicts;
  private boolean paidAfterCancellation;
  private @Nullable Instant statusAsOf;
  private final Instant placedAt;
  private Instant lastAt;
  private List<HistoryEntry> history;
  private long version;

  OrderBuilder(Order order) {
    ids = order.ids();
    content = order.content();
    stage = order.stage();
    canceled = new LinkedHashMap<>(order.canceled());
    requests = new ArrayList<>(order.requests());
    lineCancellations = new ArrayList<>(order.lineCancellations());
    cancellation = order.cancellation();
    invoices = new ArrayList<>(order.invoices());
    milestones.putAll(order.milestones());
    conflicts = new ArrayList<>(order.conflicts());
    paidAfterCancellation = order.paidAfterCancellation();
    statusAsOf = order.statusAsOf();
    placedAt = order.placedAt();
    lastAt = order.lastAt();
    history = order.history();
    version = order.version();
  }

  /** The order as it is so far. */
  public Order build() {
    return new Order(
        ids,
        content,
        stage,
        canceled,
        requests,
        lineCancellations,
        cancellation,
        invoices,
        milestones,
        conflicts,
        paidAfterCancellation,
        statusAsOf,
        placedAt,
        lastAt,
        history,
        version);
  }

  /** Sets the seller's own id. */
  public void sellerId(String id) {
    ids = new OrderIds(ids.link(), ids.orderId(), id);
  }

  /** Sets what was ordered. */
  public void content(Content next) {
    content = next;
  }

  /** Sets the stage. */
  public void stage(Stage next) {
    stage = next;
  }

  /** Takes units of a line off, and lists them. */
  public void cancelUnits(LineCancellation units) {
    canceled.merge(units.lineId(), units.quantity(), Long::sum);
    lineCancellations.add(units);
  }

  /** Sets why the order is canceled. */
  public void cancellation(Cancellation why) {
    cancellation = why;
  }

  /** Adds a request, or puts it in place of the one with its id. */
  public void request(Request request) {
    for (int i = 0; i < requests.size(); i++) {
      if (requests.get(i).id().equals(request.id())) {
        requests.set(i, request);
        return;
      }
    }
    requests.add(request);
  }

  /** Notes an invoice. */
  public void invoice(Invoice invoice) {
    invoices.add(invoice);
  }

  /** Remembers that a command moved the order. */
  public void milestone(Milestone milestone, UUID receipt) {
    milestones.put(milestone, receipt);
  }

  /** Keeps a conflict. */
  public void conflict(Conflict conflict) {
    conflicts.add(conflict);
  }

  /** Notes a payment that came once the order was canceled. */
  public void paidAfterCancellation() {
    paidAfterCancellation = true;
  }

  /** Notes since when the marketplace's latest word holds. */
  public void statusAsOf(Instant asOf) {
    statusAsOf = asOf;
  }

  /** Sets the next version, when it came about, and the history that is kept. */
  public void moved(long nextVersion, Instant at, List<HistoryEntry> kept) {
    version = nextVersion;
    lastAt = at;
    history = kept;
  }
}
