package countermand.store.telling;

import countermand.core.FeedEntry;
import countermand.store.feed.Feed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Feeds in memory. That they are like those in the table is tested too. */
public final class MemoryFeed implements Feed {
  private final Map<String, List<Slot>> feeds = new HashMap<>();

  private record Slot(FeedEntry entry, Instant at) {
    boolean kept(Instant now) {
      return at.plus(KEPT).isAfter(now);
    }
  }

  @Override
  public Set<String> append(String link, List<FeedEntry> events, Instant now) {
    List<Slot> slots = feeds.computeIfAbsent(link, _ -> new ArrayList<>());
    Set<String> ids = new HashSet<>();
    for (FeedEntry event : events) {
      if (ids.add(event.id())) {
        slots.add(new Slot(event, now));
      }
    }
    return ids;
  }

  @Override
  public Slots read(String link, OptionalLong after, int limit, Instant now) {
    List<Slot> slots = feeds.getOrDefault(link, List.of());
    boolean beyond = after.orElse(0) > slots.size();
    int from = beyond ? 0 : (int) after.orElse(0);
    int first = from;
    while (first < slots.size() && !slots.get(first).kept(now)) {
      first++;
    }
    int end = Math.min(slots.size(), first + limit);
    return new Slots(
        slots.subList(first, end).stream().map(Slot::entry).toList(),
        end,
        beyond || (after.isPresent() && first > from));
  }
}
