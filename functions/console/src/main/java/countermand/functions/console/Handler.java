package countermand.functions.console;

import countermand.pages.Console;
import countermand.runtime.ConsoleFunction;
import countermand.runtime.Environment;

/** People see what waits, and answer it. */
public final class Handler extends ConsoleFunction {

  /** For Lambda. */
  public Handler() {
    this(Environment.ofProcess());
  }

  /** In other surroundings than the process's own. */
  public Handler(Environment environment) {
    super(environment, Console::new, Primed.CALLS);
  }
}
