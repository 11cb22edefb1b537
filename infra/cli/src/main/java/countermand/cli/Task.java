package countermand.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.ParentCommand;

/** One command. */
abstract class Task implements Callable<Integer> {
  @ParentCommand
  @SuppressWarnings("NullAway.Init")
  private Countermand countermand;

  @Override
  public final Integer call() {
    perform(countermand.hub(), countermand.console());
    return 0;
  }

  /**
   * Does it.
   *
   * @throws Failure where it cannot be done
   */
  abstract void perform(Hub hub, Console console);
}
