package countermand.local.function;

import countermand.local.template.FunctionSpec;
import java.util.Map;

/** How a function is brought up: in this JVM, or elsewhere. */
@FunctionalInterface
public interface Launcher {
  /** {@code variables}: all of the function's environment, the platform's included. */
  Invoker launch(FunctionSpec spec, Map<String, String> variables);

  /** How many invocations of one function run at once; more would wait for each other. */
  default int atOnceMax() {
    return Integer.MAX_VALUE;
  }
}
