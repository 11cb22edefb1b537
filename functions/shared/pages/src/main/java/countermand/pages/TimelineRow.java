package countermand.pages;

import countermand.core.Cancellation;
import countermand.core.DecidedBy;
import countermand.core.HistoryEntry;
import countermand.core.LineCancellation;
import countermand.core.Order;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move of an order, as it is shown.
 *
 * @param what happened
 * @param who made it happen
 * @param why in the words of whoever said it; empty where nobody said
 * @param stage where the order stood then
 * @param decidedBy what made a cancellation final; empty where it is who made it happen, or none is
 */
public record TimelineRow(
    Instant at, String what, String who, String why, String stage, String decidedBy) {

  /** A marketplace that reports for ever must not outgrow what Lambda answers at once. */
  static final int SHOWN_MAX = 200;

  /** The newest moves, newest first. */
  static List<TimelineRow> newest(Order order, Texts texts) {
    Map<UUID, DecidedBy> decisions = decisions(order);
    return order.history().reversed().stream()
        .limit(SHOWN_MAX)
        .map(entry -> of(entry, decisions.get(entry.receipt()), texts))
        .toList();
  }

  /** By the receipts of the moves that cancelled something. */
  private static Map<UUID, DecidedBy> decisions(Order order) {
    Map<UUID, DecidedBy> decisions = new HashMap<>();
    for (LineCancellation lines : order.lineCancellations()) {
      decisions.put(lines.receipt(), lines.decidedBy());
    }
    @Nullable Cancellation whole = order.cancellation();
    if (whole != null) {
      decisions.put(whole.receipt(), whole.decidedBy());
    }
    return decisions;
  }

  private static TimelineRow of(HistoryEntry entry, @Nullable DecidedBy decidedBy, Texts texts) {
    String what = "command." + entry.command();
    return new TimelineRow(
        entry.at(),
        texts.has(what) ? texts.of(what) : entry.command(),
        texts.of("actor", entry.by()),
        entry.reason() == null ? "" : entry.reason(),
        texts.of("stage." + entry.stage()),
        decidedBy == null || decidedBy.actor() == entry.by()
            ? ""
            : texts.of("actor", decidedBy.actor()));
  }
}
