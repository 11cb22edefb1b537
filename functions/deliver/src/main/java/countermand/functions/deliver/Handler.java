package countermand.functions.deliver;

import countermand.runtime.Environment;
import countermand.runtime.QueueFunction;

/**
 * Calls marketplaces and sellers at their endpoints, to tell them what they did not bring about.
 */
public final class Handler extends QueueFunction {

  /** For Lambda. */
  public Handler() {
    this(Environment.ofProcess());
  }

  /** In other surroundings than the process's own. */
  public Handler(Environment environment) {
    super(environment);
  }
}
