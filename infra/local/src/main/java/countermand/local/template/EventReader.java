package countermand.local.template;

import countermand.local.pattern.EventPattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One entry of a function's Events. */
final class EventReader {
  private static final int BATCH_SIZE = 100;
  private static final int QUEUE_BATCH_SIZE = 10;
  private static final int AT_ONCE_MAX = 1000;
  private static final int RETRY_FOR_EVER = -1;

  private EventReader() {}

  /** {@code name}: function and event, as SAM names what it makes for an event. */
  static EventSource read(String name, Properties event) {
    String type = event.neededText("Type");
    Properties properties =
        event.map("Properties").orElseGet(() -> new Properties(Map.of(), event.at("Properties")));
    return switch (type) {
      case "Api" -> properties.read(EventReader::api);
      case "DynamoDB" -> properties.read(EventReader::stream);
      case "EventBridgeRule", "CloudWatchEvent" -> properties.read(EventReader::busEvents);
      case "Schedule" -> properties.read(p -> schedule(name, "Schedule", p));
      case "ScheduleV2" -> properties.read(p -> schedule(name, "ScheduleExpression", p));
      case "SQS" -> properties.read(EventReader::queue);
      default ->
          throw new TemplateException(event.where(), "events of type " + type + " do not run here");
    };
  }

  private static EventSource api(Properties p) {
    p.accept("RestApiId", "Auth", "RequestModel", "RequestParameters", "TimeoutInMillis");
    return new EventSource.ApiRoute(
        p.neededText("Method").toUpperCase(Locale.ROOT), p.neededText("Path"));
  }

  private static EventSource stream(Properties p) {
    p.accept(
        "StartingPosition", "Enabled", "ParallelizationFactor", "MaximumBatchingWindowInSeconds");
    p.accept("BisectBatchOnFunctionError", "MaximumRecordAgeInSeconds", "TumblingWindowInSeconds");
    p.accept("MetricsConfig", "KmsKeyArn");
    return new EventSource.TableStream(
        tableOf(p.neededText("Stream"), p.at("Stream")),
        p.number("BatchSize").orElse(BATCH_SIZE),
        filters(p),
        p.number("MaximumRetryAttempts").orElse(RETRY_FOR_EVER),
        reportsFailures(p),
        onFailure(p));
  }

  private static String tableOf(String streamArn, String where) {
    String[] parts = streamArn.split("/", -1);
    if (parts.length != 4 || !parts[2].equals("stream")) {
      throw new TemplateException(where, "is not the stream of a table of this template");
    }
    return parts[1];
  }

  private static List<EventPattern> filters(Properties p) {
    return p.map("FilterCriteria")
        .map(criteria ->
            criteria.read(
                c -> c.each("Filters", f -> pattern(f.neededText("Pattern"), f.at("Pattern")))))
        .orElse(List.of());
  }

  private static boolean reportsFailures(Properties p) {
    return p.list("FunctionResponseTypes").contains("ReportBatchItemFailures");
  }

  private static Optional<String> onFailure(Properties p) {
    return p.map("DestinationConfig")
        .flatMap(config -> config.read(c -> c.map("OnFailure")))
        .map(failure -> failure.accept("Type").read(f -> f.neededText("Destination")));
  }

  private static EventSource busEvents(Properties p) {
    p.accept("RuleName", "State", "Target", "RetryPolicy", "DeadLetterConfig");
    return new EventSource.BusEvents(
        p.text("EventBusName").map(Arns::lastPart).orElse("default"),
        pattern(p.any("Pattern").orElse(Map.of()), p.at("Pattern")),
        p.text("Input"));
  }

  private static EventSource schedule(String name, String expression, Properties p) {
    p.accept("Description", "RoleArn", "PermissionsBoundary", "GroupName", "KmsKeyArn");
    p.accept("FlexibleTimeWindow", "ScheduleExpressionTimezone", "OmitName");
    // Its next run is its retry.
    p.accept("RetryPolicy", "DeadLetterConfig");
    Optional<String> state = p.text("State");
    Optional<String> enabled = p.text("Enabled");
    return new EventSource.Recurring(
        p.text("Name").orElse(name),
        p.neededText(expression),
        p.text("Input"),
        !state.equals(Optional.of("DISABLED")) && !enabled.equals(Optional.of("false")),
        expression.equals("Schedule"));
  }

  private static EventSource queue(Properties p) {
    p.accept("MetricsConfig");
    p.refuse("Enabled", "MaximumBatchingWindowInSeconds", "FilterCriteria", "KmsKeyArn");
    p.refuse("ProvisionedPollerConfig");
    return new EventSource.QueueMessages(
        p.neededText("Queue"), queueBatchSize(p), reportsFailures(p), atOnceMax(p));
  }

  private static int queueBatchSize(Properties p) {
    int size = p.number("BatchSize").orElse(QUEUE_BATCH_SIZE);
    if (size < 1 || size > QUEUE_BATCH_SIZE) {
      // AWS takes more only together with a batching window, which does not run here.
      throw new TemplateException(p.at("BatchSize"), "must be 1 to " + QUEUE_BATCH_SIZE);
    }
    return size;
  }

  private static int atOnceMax(Properties p) {
    Optional<Properties> scaling = p.map("ScalingConfig");
    int max = scaling.flatMap(s -> s.read(c -> c.number("MaximumConcurrency"))).orElse(AT_ONCE_MAX);
    if (max < 2 || max > AT_ONCE_MAX) {
      throw new TemplateException(
          p.at("ScalingConfig.MaximumConcurrency"), "must be 2 to " + AT_ONCE_MAX);
    }
    return max;
  }

  static EventPattern pattern(Object pattern, String where) {
    try {
      return EventPattern.of(pattern);
    } catch (IllegalArgumentException e) {
      throw new TemplateException(where, String.valueOf(e.getMessage()));
    }
  }
}
