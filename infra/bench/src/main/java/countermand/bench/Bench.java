package countermand.bench;

import countermand.bench.calls.CallsPart;
import countermand.bench.figures.Report;
import countermand.bench.lab.Lab;
import countermand.bench.lab.Sink;
import countermand.bench.load.LoadPart;
import countermand.bench.scale.ScalePart;
import countermand.bench.speed.SpeedPart;
import countermand.local.http.LocalServer;
import java.io.IOException;
import java.util.function.LongSupplier;

/** One run: part after part. */
final class Bench {
  private final Options options;
  private final Report report;
  private final LongSupplier logBytes;

  /** {@code logBytes}: how much the functions have printed until now. */
  Bench(Options options, Report report, LongSupplier logBytes) {
    this.options = options;
    this.report = report;
    this.logBytes = logBytes;
  }

  void run() throws IOException, InterruptedException {
    if (options.parts().contains(Options.Part.SPEED)) {
      speed();
    }
    if (options.parts().contains(Options.Part.CALLS)) {
      new CallsPart(report, logBytes).run();
    }
    if (options.parts().contains(Options.Part.SCALE)) {
      scale();
    }
    if (options.parts().contains(Options.Part.LOAD)) {
      new LoadPart(report).run(options.seconds());
    }
  }

  private void scale() throws IOException, InterruptedException {
    try (LocalServer services = Sink.start();
        Lab lab = new Lab(services.uri())) {
      new ScalePart(lab, report).run(options.orders(), options.due(), options.waiting());
    }
  }

  private void speed() throws IOException, InterruptedException {
    try (LocalServer services = Sink.start();
        Lab lab = new Lab(services.uri())) {
      new SpeedPart(lab, report).run(options.starts(), options.warmUp(), options.calls());
    }
  }
}
