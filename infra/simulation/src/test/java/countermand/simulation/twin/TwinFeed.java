package countermand.simulation.twin;

import countermand.core.FeedEntry;
import countermand.store.feed.FeedTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The items of feeds in memory and in a table. */
record TwinFeed(FeedTable memory, FeedTable table) implements FeedTable {
  @Override
  public long head(String link) {
    return Same.said("head of " + link, memory.head(link), () -> table.head(link));
  }

  @Override
  public void raiseHead(String link, long slot) {
    memory.raiseHead(link, slot);
    table.raiseHead(link, slot);
    head(link);
  }

  @Override
  public Optional<FeedEntry> put(String link, Slot slot) {
    return Same.said("put " + slot, memory.put(link, slot), () -> table.put(link, slot));
  }

  @Override
  public boolean kept(String link, long number, Instant now) {
    return Same.said(
        "kept " + number, memory.kept(link, number, now), () -> table.kept(link, number, now));
  }

  @Override
  public List<Slot> after(String link, long number) {
    return Same.said(
        "slots after " + number, memory.after(link, number), () -> table.after(link, number));
  }

  /** The table may say that more follow where a page ends with the last slot. */
  @Override
  public Page page(String link, long after, int limit) {
    Page page = memory.page(link, after, limit);
    Same.said("page after " + after, page.slots(), () -> table.page(link, after, limit).slots());
    return page;
  }
}
