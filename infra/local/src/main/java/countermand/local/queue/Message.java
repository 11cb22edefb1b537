package countermand.local.queue;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.http.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One message of a queue. {@code attributes} are its message attributes as SendMessage was given
 * them; {@code firstReceived} is absent until {@code received}, the count of its receives, is 1.
 */
record Message(
    String id,
    String body,
    Optional<String> group,
    JsonNode attributes,
    Instant sent,
    Instant visibleAt,
    int received,
    Optional<Instant> firstReceived) {
  /** A new one. */
  static Message of(
      String body, Optional<String> group, JsonNode attributes, Instant now, Instant visibleAt) {
    String id = UUID.randomUUID().toString();
    return new Message(id, body, group, attributes, now, visibleAt, 0, Optional.empty());
  }

  /** A new one that is a body and nothing more. */
  static Message of(String body, Instant now, Instant visibleAt) {
    return of(body, Optional.empty(), Json.object(), now, visibleAt);
  }

  boolean visible(Instant now) {
    return !visibleAt.isAfter(now);
  }

  /** Received, and neither deleted nor visible again. */
  boolean inFlight(Instant now) {
    return received > 0 && !visible(now);
  }

  Message receivedAt(Instant now, Instant hiddenUntil) {
    Optional<Instant> first = firstReceived.or(() -> Optional.of(now));
    return new Message(id, body, group, attributes, sent, hiddenUntil, received + 1, first);
  }

  /** The same in another queue; it keeps its age, as in SQS. */
  Message movedAt(Instant now) {
    return new Message(id, body, group, attributes, sent, now, received, firstReceived);
  }

  /** Names this receive, so that one that came later is not ended by the end of an earlier one. */
  String receipt() {
    return id + "#" + received;
  }
}
