package countermand.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Json;
import countermand.local.state.Journal;
import java.util.ArrayDeque;
import java.util.Deque;

/** Every event that was put on a bus, oldest first, as far as the memory is meant to go. */
final class EventLog {
  private static final int EVENTS_MAX = 100_000;
  private final Deque<JsonNode> events = new ArrayDeque<>();
  private final Journal journal;

  EventLog(Journal journal) {
    this.journal = journal;
    journal.read().forEach(this::remember);
  }

  synchronized void add(JsonNode envelope) {
    journal.add(envelope);
    remember(envelope);
  }

  synchronized ObjectNode json() {
    ObjectNode node = Json.object();
    ArrayNode list = node.putArray("events");
    events.forEach(list::add);
    return node;
  }

  private void remember(JsonNode envelope) {
    events.add(envelope);
    if (events.size() > EVENTS_MAX) {
      events.removeFirst();
    }
  }
}
