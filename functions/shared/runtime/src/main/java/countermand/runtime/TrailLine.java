package countermand.runtime;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.store.Trace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trail as lines of JSON in CloudWatch's embedded metric format: one line for an invocation,
 * which says what happened and counts it. Only where one call decided several things in several
 * ways are there further lines, which only count: a line has one value for each dimension.
 */
final class TrailLine {
  private final Instant at;
  private final ObjectNode line = JsonNodeFactory.instance.objectNode();

  /**
   * A line.
   *
   * @param at the real time
   */
  TrailLine(String what, Instant at) {
    this.at = at;
    line.put("level", "INFO").put("message", what);
  }

  TrailLine with(String field, @Nullable String value) {
    if (value != null) {
      line.put(field, value);
    }
    return this;
  }

  TrailLine with(String field, long value) {
    line.put(field, value);
    return this;
  }

  TrailLine with(String field, boolean value) {
    line.put(field, value);
    return this;
  }

  /** Counts one thing by one dimension, whose value is a field of the line. */
  TrailLine counted(String metric, String dimension, String value) {
    line.put(dimension, value);
    count(metric, 1, List.of(dimension));
    return this;
  }

  /** How much there is of something at the time of this line. */
  TrailLine measured(String metric, int much) {
    count(metric, much, List.of());
    return this;
  }

  /** The lines of a trail. */
  List<ObjectNode> of(Trail trail) {
    trail.said().forEach(line::put);
    with(Trace.NAME, Trace.current());
    if (trail.version() > 0) {
      with("version", trail.version());
    }
    with("dynamoDbCalls", trail.dynamoCalls());
    List<ObjectNode> lines = new ArrayList<>();
    lines.add(line);
    by(trail, "Decisions", "outcome", trail.decisions(), lines);
    by(trail, "Refusals", "code", trail.refusals(), lines);
    count(trail);
    return lines;
  }

  /** The line with what a trail has counted, and nothing of what it says of one order. */
  List<ObjectNode> counts(Trail trail) {
    count(trail);
    return List.of(line);
  }

  private void count(Trail trail) {
    trail.counts().forEach((metric, times) -> count(metric.text(), times, List.of()));
  }

  /** The line alone. */
  List<ObjectNode> only() {
    with(Trace.NAME, Trace.current());
    return List.of(line);
  }

  private void by(
      Trail trail,
      String metric,
      String dimension,
      Map<String, Integer> times,
      List<ObjectNode> lines) {
    times.forEach((value, count) -> {
      if (value.equals(trail.said().get(dimension))) {
        count(metric, count, List.of(dimension));
      } else {
        TrailLine more = new TrailLine("counted", at).with(dimension, value);
        more.count(metric, count, List.of(dimension));
        lines.add(more.line);
      }
    });
  }

  private void count(String metric, int times, List<String> dimensions) {
    line.put(metric, times);
    ObjectNode directive = directives().addObject();
    ArrayNode set = directive.putArray("Dimensions").addArray();
    dimensions.forEach(set::add);
    directive.putArray("Metrics").addObject().put("Name", metric).put("Unit", "Count");
  }

  private ArrayNode directives() {
    ObjectNode aws = line.withObjectProperty("_aws").put("Timestamp", at.toEpochMilli());
    return aws.withArrayProperty("CloudWatchMetrics");
  }
}
