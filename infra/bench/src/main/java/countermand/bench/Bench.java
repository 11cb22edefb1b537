package countermand.bench;

import countermand.bench.figures.Report;
import countermand.bench.lab.Lab;
import countermand.bench.lab.Sink;
import countermand.bench.speed.SpeedPart;
import countermand.local.http.LocalServer;
import java.io.IOException;

/** One run: part after part. */
final class Bench {
  private final Options options;
  private final Report report;

  Bench(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  void run() throws IOException, InterruptedException {
    if (options.parts().contains(Options.Part.SPEED)) {
      speed();
    }
  }

  private void speed() throws IOException, InterruptedException {
    try (LocalServer services = Sink.start();
        Lab lab = new Lab(services.uri())) {
      new SpeedPart(lab, report).run(options.starts(), options.warmUp(), options.calls());
    }
  }
}
