package countermand.bench.figures;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The one table of a run. Each line is also told as soon as it is known. */
public final class Report {
  private static final String HEAD =
      """
      | measure | value | baseline | ratio | goal |
      |---|---:|---:|---:|---|\
      """;

  private final PrintStream progress;
  private final List<Row> rows = new ArrayList<>();
  private final List<String> left = new ArrayList<>();

  /** Tells its progress there. */
  public Report(PrintStream progress) {
    this.progress = progress;
  }

  /** Adds a line. */
  public void add(Row row) {
    rows.add(row);
    progress.println(row.markdown());
  }

  /** Says what is done now. */
  public void say(String what) {
    progress.println("... " + what);
  }

  /** Says what was not measured, and why. */
  public void leave(String what) {
    left.add(what);
    progress.println("SKIPPED: " + what);
  }

  /** The whole table, in Markdown, and below it what is not in it. */
  public String markdown() {
    StringBuilder text = new StringBuilder(HEAD).append(System.lineSeparator());
    rows.forEach(row -> text.append(row.markdown()).append(System.lineSeparator()));
    left.forEach(what ->
        text.append(System.lineSeparator())
            .append("Not measured: ")
            .append(what)
            .append(System.lineSeparator()));
    return text.toString();
  }
}
