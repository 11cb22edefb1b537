package countermand.functions.relay;

import countermand.runtime.Environment;
import countermand.runtime.StreamFunction;

/** Performs what decisions owe: events, the feed, timers, notices. */
public final class Handler extends StreamFunction {

  /** For Lambda. */
  public Handler() {
    this(Environment.ofProcess());
  }

  /** In other surroundings than the process's own. */
  public Handler(Environment environment) {
    super(environment);
  }
}
