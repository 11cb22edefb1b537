package countermand.bench;

import countermand.bench.figures.Report;
import countermand.local.TemplateFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Measures, and prints one table. {@code infra/bench-run} starts it. */
public final class Main {
  private static final int FAILED = 1;
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
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Report report = new Report(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    try (CountedLog log = new CountedLog(functionsLog())) {
      System.setOut(log.stream());
      new Bench(options, report, log::bytes).run();
    } catch (IOException | RuntimeException e) {
      e.printStackTrace();
      System.exit(FAILED);
    }
    out.println(report.markdown());
    // What was started under it may have left threads behind.
    System.exit(0);
  }

  /** What the functions print, thousands of lines, goes where it disturbs nobody. */
  private static Path functionsLog() {
    return TemplateFile.find().resolveSibling("infra/bench/target/functions.log");
  }
}
