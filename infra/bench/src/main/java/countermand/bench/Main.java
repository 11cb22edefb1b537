package countermand.bench;

import countermand.bench.figures.Report;
import countermand.local.TemplateFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Report report = new Report(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    try (PrintStream log = functionsLog()) {
      System.setOut(log);
      new Bench(options, report).run();
    }
    out.println(report.markdown());
    // What was started under it may have left threads behind.
    System.exit(0);
  }

  /** What the functions print, thousands of lines, goes where it disturbs nobody. */
  private static PrintStream functionsLog() throws IOException {
    Path log = TemplateFile.find().resolveSibling("infra/bench/target/functions.log");
    return new PrintStream(Files.newOutputStream(log), false, StandardCharsets.UTF_8);
  }
}
