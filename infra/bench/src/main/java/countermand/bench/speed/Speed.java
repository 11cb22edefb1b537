package countermand.bench.speed;

import countermand.bench.figures.Report;
import countermand.bench.figures.Row;
import countermand.bench.figures.Sample;
import countermand.bench.lab.Processes;
import countermand.bench.lab.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts and calls, subject after subject in turns, so that whatever else the machine does falls on
 * all of them alike.
 */
public final class Speed {
  private static final double MEBIBYTE = 1024.0 * 1024;

  private final Report report;

  /** Tells what it finds there. */
  public Speed(Report report) {
    this.report = report;
  }

  /**
   * From the start of the process to its first answer.
   *
   * @param comparisons what each is compared with
   */
  public void cold(List<Compared> comparisons, int starts, double most) {
    Map<Subject, Sample> samples = samples(comparisons);
    Map<Subject, Sample> processor = samples(comparisons);
    for (int i = 0; i <= starts; i++) {
      for (Map.Entry<Subject, Sample> entry : samples.entrySet()) {
        Subject subject = entry.getKey();
        Start start = Start.of(subject);
        // The first start of each reads its zip from the disk.
        if (i > 0) {
          entry.getValue().add(start.took());
          of(processor, subject).add(start.processorTime());
        }
      }
    }
    compare("cold, first answer", comparisons, samples, 50, most);
    compare("cold, processor time", comparisons, processor, 50, most);
  }

  /** From the start of the process to its first answer, of one that is held to a time: always. */
  public void coldWithin(Subject subject, int starts, Duration most) {
    Sample sample = new Sample();
    for (int i = 0; i < starts; i++) {
      sample.add(Start.of(subject).took());
    }
    report.add(
        Row.of("cold, first answer at the latest: " + subject.name(), sample.percentile(100), "ms")
            .atMost((double) most.toMillis()));
  }

  private record Start(Duration took, Duration processorTime) {
    static Start of(Subject subject) {
      subject.function().end();
      Duration took = subject.call();
      Duration used = subject.processorTime();
      subject.function().end();
      return new Start(took, used);
    }
  }

  /** The first call after all that is done before a snapshot. */
  public void restored(List<Compared> comparisons, int starts, double most)
      throws IOException, InterruptedException {
    Map<Subject, Sample> samples = samples(comparisons);
    for (int i = 0; i <= starts; i++) {
      for (Map.Entry<Subject, Sample> entry : samples.entrySet()) {
        Subject subject = entry.getKey();
        subject.function().end();
        subject.function().prepare();
        var took = subject.call();
        subject.function().end();
        if (i > 0) {
          entry.getValue().add(took);
        }
      }
    }
    compare("first call after the snapshot", comparisons, samples, 50, most);
  }

  /** Calls of running functions. */
  public void warm(String how, List<Compared> comparisons, int before, int calls) {
    Map<Subject, Sample> samples = samples(comparisons);
    Map<Subject, Sample> processor = samples(comparisons);
    Map<Subject, Duration> used = new LinkedHashMap<>();
    for (int i = 0; i < before + calls; i++) {
      if (i == before) {
        samples.keySet().forEach(subject -> used.put(subject, subject.processorTime()));
      }
      for (Map.Entry<Subject, Sample> entry : samples.entrySet()) {
        var took = entry.getKey().call();
        if (i >= before) {
          entry.getValue().add(took);
        }
      }
    }
    used.forEach((subject, atFirst) ->
        of(processor, subject).add(subject.processorTime().minus(atFirst).dividedBy(calls)));
    compare(how + " p50", comparisons, samples, 50, 1.15);
    compare(how + " p90", comparisons, samples, 90, Double.NaN);
    compare(how + " p99", comparisons, samples, 99, 1.3);
    compare(how + ", processor time a call", comparisons, processor, 50, Double.NaN);
  }

  /** What running functions weigh, and their zips. */
  public void weights(List<Compared> comparisons) throws IOException {
    for (Subject subject : samples(comparisons).keySet()) {
      for (long pid : subject.function().processes()) {
        report.add(Row.of("memory, peak: " + subject.name(), Processes.peakMebibytes(pid), "MiB"));
        report.add(
            Row.of("classes loaded: " + subject.name(), (double) Processes.classes(pid), ""));
      }
      double zip = Files.size(subject.zip()) / MEBIBYTE;
      report.add(Row.of("zip: " + subject.name(), zip, "MiB"));
    }
  }

  private void compare(
      String what,
      List<Compared> comparisons,
      Map<Subject, Sample> samples,
      int percent,
      double most) {
    for (Compared compared : comparisons) {
      double value = of(samples, compared.subject()).percentile(percent);
      Row row = Row.of(what + ": " + compared.name(), value, "ms");
      Optional<Subject> with = compared.with();
      if (with.isPresent()) {
        row = row.against(of(samples, with.get()).percentile(percent));
        row = compared.goal() && !Double.isNaN(most) ? row.ratioAtMost(most) : row;
      }
      report.add(row);
    }
  }

  private static Sample of(Map<Subject, Sample> samples, Subject subject) {
    return java.util.Objects.requireNonNull(samples.get(subject));
  }

  private static Map<Subject, Sample> samples(List<Compared> comparisons) {
    Map<Subject, Sample> samples = new LinkedHashMap<>();
    comparisons.forEach(compared -> samples.put(compared.subject(), new Sample()));
    return samples;
  }
}
