package countermand.runtime;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a function says about itself: one line of JSON each. It never holds a body, a header, a
 * reason or a key.
 */
final class FunctionLog {
  private final PrintStream out;

  FunctionLog(PrintStream out) {
    this.out = out;
  }

  /** Something failed, and what follows from that. */
  void failed(String what) {
    write(what, null);
  }

  /** Something failed, what follows from that, and why. */
  void failed(String what, Throwable why) {
    write(what, why);
  }

  /**
   * Something happened once: a metric of CloudWatch's embedded metric format.
   *
   * @param at the real time
   */
  void counted(String metric, Instant at) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    ObjectNode aws = line.putObject("_aws").put("Timestamp", at.toEpochMilli());
    ObjectNode directive =
        aws.putArray("CloudWatchMetrics").addObject().put("Namespace", "Countermand");
    directive.putArray("Dimensions").addArray();
    directive.putArray("Metrics").addObject().put("Name", metric).put("Unit", "Count");
    line.put(metric, 1);
    out.println(line);
  }

  private void write(String what, @Nullable Throwable why) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("level", "ERROR");
    line.put("message", what);
    if (why != null) {
      StringWriter trace = new StringWriter();
      why.printStackTrace(new PrintWriter(trace));
      line.put("error", why.getClass().getName());
      line.put("trace", trace.toString());
    }
    out.println(line);
  }
}
