package countermand.effects;

import countermand.core.Owed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Events that are handed over together; one that is owed twice goes once. */
final class Batch {
  private final Map<String, BusEvent> events = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String eventId, Progress debt, Owed owed) {}

  /** Hears of an effect that was not taken. */
  interface Untaken {
    void failed(Progress debt, Owed owed, RuntimeException why);
  }

  void add(BusEvent event, Progress debt, Owed owed) {
    events.put(event.id(), event);
    entries.add(new Entry(event.id(), debt, owed));
  }

  /**
   * Hands the events over.
   *
   * @param taker answers with the ids of those that it took
   */
  void hand(Function<List<BusEvent>, Set<String>> taker, Untaken untaken) {
    if (entries.isEmpty()) {
      return;
    }
    try {
      Set<String> taken = taker.apply(List.copyOf(events.values()));
      RuntimeException why = new IllegalStateException("it was not taken");
      for (Entry entry : entries) {
        if (taken.contains(entry.eventId())) {
          entry.debt().done(entry.owed());
        } else {
          untaken.failed(entry.debt(), entry.owed(), why);
        }
      }
    } catch (RuntimeException e) {
      entries.forEach(entry -> untaken.failed(entry.debt(), entry.owed(), e));
    }
  }
}
