package countermand.local.scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.AwsException;
import countermand.local.http.Json;
import countermand.local.http.Request;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** EventBridge Scheduler's operations on schedules, with its refusals. */
final class SchedulerApi {
  private static final String GROUP = "GroupName";
  private static final String TOKEN = "ClientToken";
  private static final int PAGE = 100;
  private final Schedules schedules;
  private final ScheduleGroups groups;
  private final InstantSource clock;

  SchedulerApi(Schedules schedules, ScheduleGroups groups, InstantSource clock) {
    this.schedules = schedules;
    this.groups = groups;
    this.clock = clock;
  }

  JsonNode create(String name, JsonNode definition) {
    Schedule.Key key = key(definition.path(GROUP).asText(ScheduleGroups.DEFAULT), name);
    ScheduleRules.check(key, definition);
    Instant now = clock.instant();
    Optional<Schedule> before = schedules.putIfAbsent(Schedule.of(key, definition, now, now));
    if (before.isPresent() && !sameCall(before.get().definition(), definition)) {
      throw new AwsException(409, "ConflictException", "Schedule " + name + " already exists.");
    }
    return arn(key);
  }

  JsonNode update(String name, JsonNode definition) {
    Schedule.Key key = key(definition.path(GROUP).asText(ScheduleGroups.DEFAULT), name);
    ScheduleRules.check(key, definition);
    Schedule before = found(key);
    schedules.put(Schedule.of(key, definition, before.created(), clock.instant()));
    return arn(key);
  }

  JsonNode get(String name, Request request) {
    Schedule schedule = found(key(group(request), name));
    ObjectNode answer = schedule.definition().deepCopy();
    answer.remove(TOKEN);
    answer.setAll(summary(schedule));
    answer.set("Target", schedule.target());
    return answer;
  }

  JsonNode delete(String name, Request request) {
    Schedule.Key key = key(group(request), name);
    if (!schedules.remove(key)) {
      throw notFound(key);
    }
    return Json.object();
  }

  /** A page of summaries; the token is the place of the first of the next page. */
  JsonNode list(Request request) {
    Optional<String> group = request.query("ScheduleGroup");
    String prefix = request.query("NamePrefix").orElse("");
    Optional<String> state = request.query("State");
    List<Schedule> wanted =
        schedules.all().stream()
            .filter(schedule -> group.map(schedule.key().group()::equals).orElse(true))
            .filter(schedule -> schedule.key().name().startsWith(prefix))
            .filter(schedule -> state.map(stateOf(schedule)::equals).orElse(true))
            .toList();
    int from = Math.min(number(request, "NextToken", 0), wanted.size());
    int to = Math.min(from + number(request, "MaxResults", PAGE), wanted.size());
    ObjectNode answer = Json.object();
    ArrayNode page = answer.putArray("Schedules");
    wanted.subList(from, to).forEach(schedule -> page.add(summary(schedule)));
    return to < wanted.size() ? answer.put("NextToken", String.valueOf(to)) : answer;
  }

  private static ObjectNode summary(Schedule schedule) {
    ObjectNode node = Json.object();
    node.put("Arn", schedule.key().arn()).put("Name", schedule.key().name());
    node.put(GROUP, schedule.key().group()).put("State", stateOf(schedule));
    node.put("CreationDate", schedule.created().getEpochSecond());
    node.put("LastModificationDate", schedule.modified().getEpochSecond());
    node.putObject("Target").put("Arn", schedule.target().path("Arn").asText());
    return node;
  }

  private static String stateOf(Schedule schedule) {
    return schedule.definition().path("State").asText("ENABLED");
  }

  /** A repetition of the very call that made the schedule, as the SDK's own retries are. */
  private static boolean sameCall(JsonNode one, JsonNode other) {
    return one.hasNonNull(TOKEN) && one.equals(other);
  }

  private Schedule found(Schedule.Key key) {
    return schedules.find(key).orElseThrow(() -> notFound(key));
  }

  private Schedule.Key key(String group, String name) {
    groups.check(group);
    return new Schedule.Key(group, name);
  }

  private static String group(Request request) {
    return request.query("groupName").orElse(ScheduleGroups.DEFAULT);
  }

  private static int number(Request request, String name, int otherwise) {
    try {
      return request.query(name).map(Integer::parseUnsignedInt).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw AwsException.validation(name + " is no number.");
    }
  }

  private static JsonNode arn(Schedule.Key key) {
    return Json.object().put("ScheduleArn", key.arn());
  }

  private static AwsException notFound(Schedule.Key key) {
    String message = "Schedule " + key.name() + " does not exist.";
    return new AwsException(404, "ResourceNotFoundException", message);
  }
}
