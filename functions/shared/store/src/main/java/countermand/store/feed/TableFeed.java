package countermand.store.feed;

import countermand.core.FeedEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Feeds in numbered slots. The head is raised before an append counts, so that it is never below an
 * event that counts; slots above it were left by an append that was cut off, or is still under way.
 * It never expires: without it, a feed of which all slots have expired would begin again at 1, and
 * a reader's cursor would skip what follows.
 */
public final class TableFeed implements Feed {
  /** A page of slots that are read at a time, where many of the first ones may have expired. */
  private static final int PAGE = 100;

  /** What an answer of a function may weigh is 6 MB; a page of events stays far below. */
  private static final int CHARACTERS_MAX = 1024 * 1024;

  private final FeedTable table;
  private final Duration kept;

  /** Works on the items of feeds. */
  public TableFeed(FeedTable table) {
    this(table, KEPT);
  }

  /** The same, of feeds whose events are kept for another time. */
  public TableFeed(FeedTable table, Duration kept) {
    this.table = table;
    this.kept = kept;
  }

  @Override
  public Set<String> append(String link, List<FeedEntry> events, Instant now) {
    long head = table.head(link);
    List<FeedTable.Slot> loose = table.after(link, head);
    Set<String> there = loose.stream().map(slot -> slot.entry().id()).collect(Collectors.toSet());
    long last = loose.isEmpty() ? head : loose.getLast().number();
    long expiresAt = now.plus(kept).getEpochSecond();
    for (FeedEntry event : events) {
      if (!there.contains(event.id())) {
        last = put(link, last + 1, event, expiresAt);
        there.add(event.id());
      }
    }
    if (last > head) {
      table.raiseHead(link, last);
    }
    return events.stream().map(FeedEntry::id).filter(there::contains).collect(Collectors.toSet());
  }

  /** The slot that the event came to: the first one that was free, or that holds it already. */
  private long put(String link, long first, FeedEntry event, long expiresAt) {
    long slot = first;
    while (true) {
      boolean there =
          table
              .put(link, new FeedTable.Slot(slot, event, expiresAt))
              .map(taken -> taken.id().equals(event.id()))
              .orElse(true);
      if (there) {
        return slot;
      }
      slot++;
    }
  }

  @Override
  public Slots read(String link, OptionalLong after, int limit, Instant now) {
    List<FeedTable.Slot> kept = kept(link, after.orElse(0), limit, now);
    return kept.isEmpty()
        ? atTheEnd(link, after, limit, now)
        : slots(link, after, limit, now, kept);
  }

  private Slots slots(
      String link, OptionalLong after, int limit, Instant now, List<FeedTable.Slot> kept) {
    long from = after.orElse(0);
    long first = kept.getFirst().number();
    if (first > from + 1 && table.kept(link, first - 1, now)) {
      // The slots before were put while this was being read: they come with the next page.
      return new Slots(List.of(), from, false);
    }
    List<FeedTable.Slot> run = run(kept, limit);
    return new Slots(
        run.stream().map(FeedTable.Slot::entry).toList(),
        run.getLast().number(),
        after.isPresent() && first > from + 1);
  }

  /** Nothing is kept after a cursor: it is at the end, or behind it, or of another time. */
  private Slots atTheEnd(String link, OptionalLong after, int limit, Instant now) {
    long from = after.orElse(0);
    long head = table.head(link);
    if (from == head) {
      return new Slots(List.of(), head, false);
    }
    if (from > head) {
      return beyondTheHead(link, from, head, limit, now);
    }
    // The head may have moved since the slots were read: they are read again, and whatever of them
    // is below this head and missing now is gone.
    List<FeedTable.Slot> kept = kept(link, from, limit, now);
    return kept.isEmpty()
        ? new Slots(List.of(), head, after.isPresent())
        : slots(link, after, limit, now, kept);
  }

  /** A slot that is read before its head is raised, or one of a table that was set back since. */
  private Slots beyondTheHead(String link, long from, long head, int limit, Instant now) {
    List<FeedTable.Slot> loose = table.after(link, head);
    if (!loose.isEmpty() && loose.getLast().number() >= from) {
      return new Slots(List.of(), from, false);
    }
    Slots all = read(link, OptionalLong.empty(), limit, now);
    return new Slots(all.events(), all.last(), true);
  }

  /** The first slots after one that still count. */
  private List<FeedTable.Slot> kept(String link, long after, int limit, Instant now) {
    List<FeedTable.Slot> kept = new ArrayList<>();
    FeedTable.Page page = table.page(link, after, PAGE);
    page.slots().stream().filter(slot -> slot.kept(now)).forEach(kept::add);
    while (kept.size() < limit && page.next() != null) {
      page = table.page(link, page.next(), PAGE);
      page.slots().stream().filter(slot -> slot.kept(now)).forEach(kept::add);
    }
    return kept;
  }

  /** As many as fit, up to the first gap. */
  private static List<FeedTable.Slot> run(List<FeedTable.Slot> kept, int limit) {
    List<FeedTable.Slot> run = new ArrayList<>();
    long characters = 0;
    for (FeedTable.Slot slot : kept) {
      characters += slot.entry().detail().length();
      boolean next = run.isEmpty() || slot.number() == run.getLast().number() + 1;
      boolean fits = run.isEmpty() || (run.size() < limit && characters <= CHARACTERS_MAX);
      if (!next || !fits) {
        return run;
      }
      run.add(slot);
    }
    return run;
  }
}
