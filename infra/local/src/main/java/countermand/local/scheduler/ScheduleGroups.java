package countermand.local.scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.AwsException;
import countermand.local.http.Json;
import countermand.local.template.Arns;
import java.util.Collection;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The groups that schedules live in: the default one, the template's, and those made since the
 * start.
 */
final class ScheduleGroups {
  static final String DEFAULT = "default";
  private final ConcurrentSkipListSet<String> names = new ConcurrentSkipListSet<>();

  ScheduleGroups(Collection<String> declared) {
    names.add(DEFAULT);
    names.addAll(declared);
  }

  void check(String name) {
    if (!names.contains(name)) {
      String message = "Schedule group " + name + " does not exist.";
      throw new AwsException(404, "ResourceNotFoundException", message);
    }
  }

  JsonNode create(String name) {
    if (!names.add(name)) {
      String message = "Schedule group " + name + " already exists.";
      throw new AwsException(409, "ConflictException", message);
    }
    return Json.object().put("ScheduleGroupArn", Arns.scheduleGroup(name));
  }

  JsonNode get(String name) {
    check(name);
    return describe(name);
  }

  JsonNode list() {
    ObjectNode answer = Json.object();
    ArrayNode groups = answer.putArray("ScheduleGroups");
    names.forEach(name -> groups.add(describe(name)));
    return answer;
  }

  private static ObjectNode describe(String name) {
    return Json.object()
        .put("Arn", Arns.scheduleGroup(name))
        .put("Name", name)
        .put("State", "ACTIVE");
  }
}
