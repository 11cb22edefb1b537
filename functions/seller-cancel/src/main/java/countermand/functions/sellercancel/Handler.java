package countermand.functions.sellercancel;

import countermand.runtime.ApiFunction;
import countermand.runtime.Environment;

/** The seller cancels: the whole order, items, quantities. */
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
