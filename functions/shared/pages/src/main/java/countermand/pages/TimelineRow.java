package countermand.pages;

import countermand.core.HistoryEntry;
import countermand.core.Order;
import java.time.Instant;
import java.util.List;

/**
 * A move of an order, as it is shown.
 *
 * @param what happened
 * @param who made it happen
 * @param why in the words of whoever said it; empty where nobody said
 * @param stage where the order stood then
 */
public record TimelineRow(Instant at, String what, String who, String why, String stage) {

  /** All moves, newest first. */
  static List<TimelineRow> all(Order order, Texts texts) {
    return order.history().reversed().stream().map(entry -> of(entry, texts)).toList();
  }

  private static TimelineRow of(HistoryEntry entry, Texts texts) {
    String what = "command." + entry.command();
    return new TimelineRow(
        entry.at(),
        texts.has(what) ? texts.of(what) : entry.command(),
        texts.of("actor", entry.by()),
        entry.reason() == null ? "" : entry.reason(),
        texts.of("stage." + entry.stage()));
  }
}
