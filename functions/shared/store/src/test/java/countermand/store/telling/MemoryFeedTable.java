package countermand.store.telling;

import countermand.core.FeedEntry;
import countermand.store.feed.FeedTable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The items of feeds in memory. That they are like those in the table is tested too. */
public final class MemoryFeedTable implements FeedTable {
  private final Map<String, NavigableMap<Long, Slot>> slots = new HashMap<>();
  private final Map<String, Long> heads = new HashMap<>();

  @Override
  public long head(String link) {
    return heads.getOrDefault(link, 0L);
  }

  @Override
  public void raiseHead(String link, long slot) {
    heads.merge(link, slot, Math::max);
  }

  @Override
  public Optional<FeedEntry> put(String link, Slot slot) {
    Slot there = of(link).putIfAbsent(slot.number(), slot);
    return Optional.ofNullable(there).map(Slot::entry);
  }

  @Override
  public boolean kept(String link, long number, Instant now) {
    Slot there = of(link).get(number);
    return there != null && there.kept(now);
  }

  @Override
  public List<Slot> after(String link, long number) {
    return List.copyOf(of(link).tailMap(number, false).values());
  }

  @Override
  public Page page(String link, long after, int limit) {
    List<Slot> all = after(link, after);
    List<Slot> some = all.stream().limit(limit).toList();
    return new Page(some, some.size() < all.size() ? some.getLast().number() : null);
  }

  /** The table deletes what has expired; a head never does. */
  public void expire(Instant now) {
    slots.values().forEach(some -> some.values().removeIf(slot -> !slot.kept(now)));
  }

  private NavigableMap<Long, Slot> of(String link) {
    return slots.computeIfAbsent(link, _ -> new TreeMap<>());
  }
}
