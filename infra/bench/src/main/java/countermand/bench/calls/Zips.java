package countermand.bench.calls;

import countermand.bench.figures.Report;
import countermand.bench.figures.Row;
import countermand.local.template.FunctionSpec;
import countermand.local.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How large the zips are that are deployed, of every function. */
final class Zips {
  private static final double MEGABYTE = 1e6;
  private static final int MEGABYTES = 12;

  private final Report report;

  Zips(Report report) {
    this.report = report;
  }

  /** Tells of all functions of a template, by its path. */
  void run(Path file) throws IOException {
    for (FunctionSpec spec : Template.read(Files.readString(file)).functions()) {
      Path zip = file.toAbsolutePath().resolveSibling(spec.codeUri());
      double size = Files.size(zip) / MEGABYTE;
      report.add(Row.of("zip to deploy: " + zip.getFileName(), size, "MB").atMost(MEGABYTES));
    }
  }
}
