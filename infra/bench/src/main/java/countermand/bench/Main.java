package countermand.bench;

import countermand.bench.figures.Report;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Measures, and prints one table. {@code infra/bench-run} starts it. */
public final class Main {
  private static final int MISUSED = 2;

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    Options options;
    try {
      options = Options.parse(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(MISUSED);
      return;
    }
    Report report = new Report(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    new Bench(options, report).run();
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(report.markdown());
    // What was started under it may have left threads behind.
    System.exit(0);
  }
}
