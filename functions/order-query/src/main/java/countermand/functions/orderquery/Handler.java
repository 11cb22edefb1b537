package countermand.functions.orderquery;

import countermand.runtime.ApiFunction;
import countermand.runtime.Environment;

/** One order, its eligibility, the decisions that wait, the reasons. */
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
