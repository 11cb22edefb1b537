package countermand.functions.marketplacecancel;

import countermand.runtime.ApiFunction;
import countermand.runtime.Environment;

/** The marketplace says: cancel, or withdraws its request. */
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
