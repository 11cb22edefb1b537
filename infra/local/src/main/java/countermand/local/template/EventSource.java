package countermand.local.template;

import countermand.local.pattern.EventPattern;
import java.util.List;
import java.util.Optional;

/** What makes a function run: one entry of its {@code Events}. */
public sealed interface EventSource {

  /** An API Gateway route; {@code method} is an HTTP method or {@code ANY}. */
  record ApiRoute(String method, String resource) implements EventSource {}

  /**
   * A table's stream. {@code retriesMax} -1 means for ever; no filters means every record; {@code
   * deadLetterArn} is told of batches given up.
   */
  record TableStream(
      String table,
      int batchSize,
      List<EventPattern> filters,
      int retriesMax,
      boolean reportsFailures,
      Optional<String> deadLetterArn)
      implements EventSource {}

  /**
   * Events of a bus that match a pattern. {@code input} replaces the envelope where it is given.
   */
  record BusEvents(String bus, EventPattern pattern, Optional<String> input)
      implements EventSource {}

  /**
   * A schedule that the template declares. {@code expression} is as EventBridge writes it; {@code
   * ofRule}: it is a rule of the bus (SAM's Schedule), not one of EventBridge Scheduler's
   * (ScheduleV2), and has the rule's event.
   */
  record Recurring(
      String name, String expression, Optional<String> input, boolean enabled, boolean ofRule)
      implements EventSource {}

  /** Messages of an SQS queue. {@code atOnceMax}: how many batches may be worked on at a time. */
  record QueueMessages(String queueArn, int batchSize, boolean reportsFailures, int atOnceMax)
      implements EventSource {}
}
