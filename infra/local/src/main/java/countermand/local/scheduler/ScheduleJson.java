package countermand.local.scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Json;
import java.time.Instant;
import java.util.Optional;

/** A schedule as it is kept between runs. */
final class ScheduleJson {
  private ScheduleJson() {}

  static ObjectNode write(Schedule schedule) {
    ObjectNode node = removal(schedule.key());
    node.set("definition", schedule.definition());
    node.put("created", schedule.created().toString());
    node.put("modified", schedule.modified().toString());
    node.put("scheduledFor", schedule.scheduledFor().toString());
    Optional.ofNullable(schedule.due()).ifPresent(due -> node.put("due", due.toString()));
    return node.put("attempts", schedule.attempts());
  }

  /** The line that says that a schedule is gone: its key and nothing more. */
  static ObjectNode removal(Schedule.Key key) {
    return Json.object().put("group", key.group()).put("name", key.name());
  }

  static Schedule.Key key(JsonNode node) {
    return new Schedule.Key(node.path("group").asText(), node.path("name").asText());
  }

  /** Empty for a removal. */
  static Optional<Schedule> read(JsonNode node) {
    return node.has("definition") ? Optional.of(schedule(node)) : Optional.empty();
  }

  private static Schedule schedule(JsonNode node) {
    return new Schedule(
        key(node),
        node.path("definition"),
        instant(node, "created"),
        instant(node, "modified"),
        instant(node, "scheduledFor"),
        node.has("due") ? instant(node, "due") : null,
        node.path("attempts").asInt(),
        false);
  }

  private static Instant instant(JsonNode node, String field) {
    return Instant.parse(node.path(field).asText());
  }
}
