package countermand.functions.sweep;

import countermand.runtime.Environment;
import countermand.runtime.SweepFunction;

/** A minute has passed, says EventBridge. */
public final class Handler extends SweepFunction {

  /** For Lambda. */
  public Handler() {
    this(Environment.ofProcess());
  }

  /** In other surroundings than the process's own. */
  public Handler(Environment environment) {
    super(environment);
  }
}
