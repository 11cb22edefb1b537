package countermand.functions.links;

import countermand.runtime.Environment;
import countermand.runtime.LinksFunction;

/** The operator looks at what parties were not told, and has it delivered again. */
public final class Handler extends LinksFunction {

  /** For Lambda. */
  public Handler() {
    this(Environment.ofProcess());
  }

  /** In other surroundings than the process's own. */
  public Handler(Environment environment) {
    super(environment, Primed.CALLS);
  }
}
