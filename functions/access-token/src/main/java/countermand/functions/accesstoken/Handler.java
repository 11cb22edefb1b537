package countermand.functions.accesstoken;

import countermand.runtime.ApiFunction;
import countermand.runtime.Environment;

/** Access tokens: a name and a password are exchanged for one. */
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
