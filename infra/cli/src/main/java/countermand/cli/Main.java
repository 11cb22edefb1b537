package countermand.cli;

import java.util.List;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {
  private Main() {}

  /** In the process's own surroundings; ends it with the exit code. */
  public static void main(String[] arguments) {
    System.exit(run(Surroundings.ofProcess(), List.of(arguments)));
  }

  /**
   * Runs one command.
   *
   * @return 0 done · 1 the hub said no · 2 used wrongly · 3 the hub could not be reached, or is not
   *     well: the same may work later
   */
  public static int run(Surroundings surroundings, List<String> arguments) {
    return new CommandLine(new Countermand(surroundings))
        .setOut(surroundings.out())
        .setErr(surroundings.err())
        .setExecutionExceptionHandler((e, commandLine, _) -> failed(e, commandLine))
        .execute(arguments.toArray(String[]::new));
  }

  private static int failed(Exception e, CommandLine commandLine) throws Exception {
    if (e instanceof Failure failure) {
      commandLine.getErr().println(failure.getMessage());
      commandLine.getErr().flush();
      return failure.exitCode();
    }
    throw e;
  }
}
