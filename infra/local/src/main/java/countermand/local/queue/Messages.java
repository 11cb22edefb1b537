package countermand.local.queue;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.state.Journal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A queue's messages by id, oldest first; kept in a journal that is rewritten as it outgrows them.
 * Calls must not overlap.
 */
final class Messages {
  private static final int LINES_SPARE = 1000;
  private final Map<String, Message> byId = new LinkedHashMap<>();
  private final Journal journal;
  private int lines;

  Messages(Journal journal) {
    this.journal = journal;
    for (JsonNode line : journal.read()) {
      MessageJson.read(line)
          .ifPresentOrElse(m -> byId.put(m.id(), m), () -> byId.remove(MessageJson.id(line)));
    }
    compact();
  }

  Collection<Message> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  Optional<Message> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Adds one, or replaces the one that has its id. */
  void put(Message message) {
    byId.put(message.id(), message);
    note(MessageJson.write(message));
  }

  void remove(String id) {
    byId.remove(id);
    note(MessageJson.removal(id));
  }

  private void note(JsonNode line) {
    journal.add(line);
    if (++lines > 2 * byId.size() + LINES_SPARE) {
      compact();
    }
  }

  private void compact() {
    List<JsonNode> kept = byId.values().stream().<JsonNode>map(MessageJson::write).toList();
    journal.rewrite(kept);
    lines = kept.size();
  }
}
