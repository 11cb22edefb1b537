package countermand.functions.sellerupstream;

import countermand.runtime.Environment;
import countermand.runtime.UpstreamFunction;

/** Stands in front of a VTEX seller that has an endpoint already. */
public final class Handler extends UpstreamFunction {

  /** For Lambda. */
  public Handler() {
    this(Environment.ofProcess());
  }

  /** In other surroundings than the process's own. */
  public Handler(Environment environment) {
    super(environment, Primed.CALLS);
  }
}
