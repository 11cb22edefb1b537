package countermand.functions.sellerdecline;

import countermand.runtime.ApiFunction;
import countermand.runtime.Environment;

/** The seller answers a request: declines it, or accepts. */
public final class Handler extends ApiFunction {

  /** For Lambda. */
  public Handler() {
    this(Environment.ofProcess());
  }

  /** In other surroundings than the process's own. */
  public Handler(Environment environment) {
    super(environment, Primed.CALLS);
  }
}
