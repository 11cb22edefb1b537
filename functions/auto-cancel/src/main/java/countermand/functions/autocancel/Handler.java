package countermand.functions.autocancel;

import countermand.runtime.Environment;
import countermand.runtime.TimerFunction;

/** Nobody has answered in time, says EventBridge Scheduler. */
public final class Handler extends TimerFunction {

  /** For Lambda. */
  public Handler() {
    this(Environment.ofProcess());
  }

  /** In other surroundings than the process's own. */
  public Handler(Environment environment) {
    super(environment);
  }
}
