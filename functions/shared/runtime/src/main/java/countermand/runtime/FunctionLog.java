package countermand.runtime;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.store.Trace;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a function says about itself: one line of JSON each. It never holds a body, a header, a
 * reason or a key. What lines count is counted in the namespace of the deployment, so that two of
 * one account do not mix.
 */
final class FunctionLog {
  private static final String NAMESPACE = "Countermand";

  private final PrintStream out;
  private final String namespace;

  FunctionLog(PrintStream out) {
    this(out, NAMESPACE);
  }

  FunctionLog(PrintStream out, String namespace) {
    this.out = out;
    this.namespace = namespace;
  }

  /** The log of a function in its surroundings. */
  static FunctionLog of(Environment environment) {
    return new FunctionLog(System.out, environment.optional("METRICS_NAMESPACE").orElse(NAMESPACE));
  }

  /** Something failed, and what follows from that. */
  void failed(String what) {
    write(what, null);
  }

  /** Something failed, what follows from that, and why. */
  void failed(String what, Throwable why) {
    write(what, why);
  }

  /** What happened, in lines that are ready. */
  void told(List<ObjectNode> lines) {
    for (ObjectNode line : lines) {
      line.path("_aws")
          .path("CloudWatchMetrics")
          .forEach(directive -> ((ObjectNode) directive).put("Namespace", namespace));
      out.println(LineText.of(line));
    }
  }

  private void write(String what, @Nullable Throwable why) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("level", "ERROR");
    line.put("message", what);
    @Nullable String trace = Trace.current();
    if (trace != null) {
      line.put(Trace.NAME, trace);
    }
    if (why != null) {
      StringWriter stack = new StringWriter();
      why.printStackTrace(new PrintWriter(stack));
      line.put("error", why.getClass().getName());
      line.put("stackTrace", stack.toString());
    }
    out.println(LineText.of(line));
  }
}
