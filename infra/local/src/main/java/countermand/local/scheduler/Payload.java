package countermand.local.scheduler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Json;
import countermand.local.template.Arns;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What a target is sent: the schedule's Input with its context attributes filled in, or Scheduler's
 * own event.
 */
final class Payload {
  /** In a target: the ARN of the bus's rule that the schedule stands for. */
  static final String RULE = "Rule";

  private Payload() {}

  static String of(Schedule schedule) {
    String input = schedule.target().path("Input").asText();
    return input.isEmpty() ? event(schedule) : filled(input, schedule);
  }

  private static String filled(String input, Schedule schedule) {
    return input
        .replace("<aws.scheduler.schedule-arn>", schedule.key().arn())
        .replace("<aws.scheduler.scheduled-time>", schedule.scheduledFor().toString())
        .replace("<aws.scheduler.execution-id>", executionId(schedule))
        .replace("<aws.scheduler.attempt-number>", String.valueOf(schedule.attempts() + 1));
  }

  private static String event(Schedule schedule) {
    String rule = schedule.target().path(RULE).asText();
    return rule.isEmpty() ? schedulersEvent(schedule) : rulesEvent(rule, schedule);
  }

  private static String rulesEvent(String rule, Schedule schedule) {
    ObjectNode event = Json.object();
    event.put("version", "0").put("id", executionId(schedule));
    event.put("detail-type", "Scheduled Event").put("source", "aws.events");
    Instant time = schedule.scheduledFor().truncatedTo(ChronoUnit.SECONDS);
    event.put("account", Arns.ACCOUNT).put("time", time.toString());
    event.put("region", Arns.REGION).putObject("detail");
    event.putArray("resources").add(rule);
    return event.toString();
  }

  private static String schedulersEvent(Schedule schedule) {
    ObjectNode event = Json.object();
    event.put("version", "0").put("id", executionId(schedule));
    event.put("detail-type", "Scheduled Event").put("source", "aws.scheduler");
    event.put("account", Arns.ACCOUNT).put("time", schedule.scheduledFor().toString());
    event.put("region", Arns.REGION).put("detail", "{}");
    event.putArray("resources").add(schedule.key().arn());
    return event.toString();
  }

  /** The same for each attempt of a run. */
  private static String executionId(Schedule schedule) {
    String run = schedule.key().arn() + "|" + schedule.scheduledFor();
    return UUID.nameUUIDFromBytes(run.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
