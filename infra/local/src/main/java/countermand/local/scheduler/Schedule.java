package countermand.local.scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Json;
import countermand.local.template.Arns;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One schedule. {@code definition} is what CreateSchedule was given; {@code scheduledFor} the
 * instant of its present run, {@code due} when that is tried next (null: never again), {@code
 * attempts} how often it was. A {@code declared} one comes from the template and is not kept.
 */
record Schedule(
    Key key,
    JsonNode definition,
    Instant created,
    Instant modified,
    Instant scheduledFor,
    @Nullable Instant due,
    int attempts,
    boolean declared) {

  /** Group and name, as one text with a slash, which neither can hold. */
  record Key(String group, String name) {
    String arn() {
      return Arns.schedule(group, name);
    }
  }

  /** As CreateSchedule and UpdateSchedule make it. */
  static Schedule of(Key key, JsonNode definition, Instant created, Instant now) {
    Instant run = expression(definition).firstRun(now);
    boolean enabled = !definition.path("State").asText().equals("DISABLED");
    return new Schedule(key, definition, created, now, run, enabled ? run : null, 0, false);
  }

  /** A recurring one that the template declares for a function. */
  static Schedule declared(Key key, String expression, ObjectNode target, Instant now) {
    ObjectNode definition = Json.object().put("ScheduleExpression", expression);
    definition.set("Target", target);
    Instant run = expression(definition).firstRun(now);
    return new Schedule(key, definition, now, now, run, run, 0, true);
  }

  Expression expression() {
    return expression(definition);
  }

  boolean recurring() {
    return expression() instanceof Expression.Rate;
  }

  boolean deletedAfterLastRun() {
    return definition.path("ActionAfterCompletion").asText().equals("DELETE");
  }

  JsonNode target() {
    return definition.path("Target");
  }

  /** The same run, tried once more later. */
  Schedule retriedAt(Instant next) {
    return new Schedule(
        key, definition, created, modified, scheduledFor, next, attempts + 1, declared);
  }

  /** The run after this one; null where there is none. */
  Schedule ended(@Nullable Instant next) {
    Instant run = next == null ? scheduledFor : next;
    return new Schedule(key, definition, created, modified, run, next, 0, declared);
  }

  /** Retries a failed run may have; EventBridge Scheduler's own default is 185. */
  int retriesMax() {
    return target().path("RetryPolicy").path("MaximumRetryAttempts").asInt(185);
  }

  /** How old a run may get; EventBridge Scheduler's own default is a day. */
  Duration ageMax() {
    return Duration.ofSeconds(
        target().path("RetryPolicy").path("MaximumEventAgeInSeconds").asLong(86_400));
  }

  private static Expression expression(JsonNode definition) {
    String zone = definition.path("ScheduleExpressionTimezone").asText("UTC");
    return Expression.parse(definition.path("ScheduleExpression").asText(), zone);
  }
}
