package countermand.local.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Json;
import java.time.Instant;
import java.util.Optional;

/** A message as it is kept between runs. */
final class MessageJson {
  private static final String BODY = "body";

  private MessageJson() {}

  static ObjectNode write(Message message) {
    ObjectNode node = removal(message.id()).put(BODY, message.body());
    message.group().ifPresent(group -> node.put("group", group));
    node.set("attributes", message.attributes());
    node.put("sent", message.sent().toString()).put("visibleAt", message.visibleAt().toString());
    message.firstReceived().ifPresent(first -> node.put("firstReceived", first.toString()));
    return node.put("received", message.received());
  }

  /** The line that says that a message is gone: its id and nothing more. */
  static ObjectNode removal(String id) {
    return Json.object().put("id", id);
  }

  static String id(JsonNode node) {
    return node.path("id").asText();
  }

  /** Empty for a removal. */
  static Optional<Message> read(JsonNode node) {
    return node.has(BODY) ? Optional.of(message(node)) : Optional.empty();
  }

  private static Message message(JsonNode node) {
    return new Message(
        id(node),
        node.path(BODY).asText(),
        node.has("group") ? Optional.of(node.path("group").asText()) : Optional.empty(),
        node.path("attributes"),
        instant(node, "sent"),
        instant(node, "visibleAt"),
        node.path("received").asInt(),
        node.has("firstReceived") ? Optional.of(instant(node, "firstReceived")) : Optional.empty());
  }

  private static Instant instant(JsonNode node, String field) {
    return Instant.parse(node.path(field).asText());
  }
}
