package countermand.functions.orderintake;

import countermand.runtime.ApiFunction;
import countermand.runtime.Environment;

/** Orders placed, paid, handled, invoiced, shipped, returned. */
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
