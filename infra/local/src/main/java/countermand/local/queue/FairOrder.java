package countermand.local.queue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which visible messages are received next: always the oldest of the message group that has the
 * fewest in flight, as in SQS's fair queues, so that a group whose messages take long does not hold
 * back the others. Messages without a group are one group of their own.
 */
final class FairOrder {
  private final Map<Optional<String>, Deque<Message>> visible = new LinkedHashMap<>();
  private final Map<Optional<String>, Integer> inFlight = new HashMap<>();

  FairOrder(Collection<Message> oldestFirst, Instant now) {
    for (Message message : oldestFirst) {
      if (message.visible(now)) {
        visible.computeIfAbsent(message.group(), group -> new ArrayDeque<>()).add(message);
      } else if (message.inFlight(now)) {
        inFlight.merge(message.group(), 1, Integer::sum);
      }
    }
  }

  List<Message> first(int max) {
    List<Message> result = new ArrayList<>();
    while (result.size() < max && !visible.isEmpty()) {
      result.add(next());
    }
    return result;
  }

  private Message next() {
    Map.Entry<Optional<String>, Deque<Message>> group =
        visible.entrySet().stream()
            .min(Comparator.comparing(entry -> inFlight.getOrDefault(entry.getKey(), 0)))
            .orElseThrow();
    Message message = group.getValue().remove();
    inFlight.merge(group.getKey(), 1, Integer::sum);
    if (group.getValue().isEmpty()) {
      visible.remove(group.getKey());
    }
    return message;
  }
}
