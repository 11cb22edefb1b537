package countermand.bench.calls;

import countermand.bench.figures.Report;
import countermand.bench.figures.Row;
import countermand.local.LocalSystem;
import countermand.local.Options;
import countermand.local.TemplateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;

/** What decisions call and consume, in the whole system, each function from its zip. */
public final class CallsPart {
  private static final Set<String> ACKNOWLEDGING = Set.of("Relay");
  private static final Set<String> DELIVERING = Set.of("Deliver");
  private static final Set<String> NOT_THE_DECISION = Set.of("Relay", "Deliver");
  private static final double GIGABYTES = 1769 / 1024.0;
  private static final int WRITE_UNITS = 16;

  private final Report report;
  private final LongSupplier logBytes;

  /** {@code logBytes}: how much the functions have printed until now. */
  public CallsPart(Report report, LongSupplier logBytes) {
    this.report = report;
    this.logBytes = logBytes;
  }

  /** Measures. */
  public void run() throws IOException {
    Path template = TemplateFile.find();
    new Zips(report).run(template);
    report.say("calls and capacity of each kind of decision");
    Meter meter = new Meter(logBytes);
    Options options = Options.inMemory(template).in(Options.Mode.ISOLATED);
    try (LocalSystem system = LocalSystem.start(options, meter);
        Client client =
            new Client(
                system.base(),
                system.demo().authorization("native", "marketplace"),
                system.demo().authorization("native", "seller"))) {
      Deeds deeds = new Deeds(client);
      Counting counting = new Counting(client, meter);
      Map<Kind, Tally> tallies = new Walk(deeds, counting).decisions();
      tallies.forEach(this::tell);
      openedAndDeclined(tallies);
      costs(new Often(deeds, counting));
      new ConsolePart(report, meter, client).run(system.base());
    }
  }

  private void tell(Kind kind, Tally tally) {
    Tally decision = tally.without(NOT_THE_DECISION);
    if (decision.charges().isEmpty()) {
      throw new IllegalStateException("nothing was called for " + kind.text());
    }
    tally.charges().forEach(charge -> report.say(charge.text()));
    report.add(
        Row.of("DynamoDB calls: " + kind.text(), decision.charges().size(), "")
            .atMost(kind.calls()));
    units("decision", kind, decision);
    units("acknowledgement", kind, tally.of(ACKNOWLEDGING));
    units("of which search entries", kind, tally.of(ACKNOWLEDGING).of(Charge.For.SEARCH));
    units("delivery", kind, tally.of(DELIVERING));
  }

  private void units(String phase, Kind kind, Tally tally) {
    if (!tally.charges().isEmpty()) {
      report.add(Row.of("write units, " + phase + ": " + kind.text(), tally.writeUnits(), ""));
      report.add(Row.of("read units, " + phase + ": " + kind.text(), tally.readUnits(), ""));
    }
  }

  private void openedAndDeclined(Map<Kind, Tally> tallies) {
    Tally opened = Objects.requireNonNull(tallies.get(Kind.OPENED));
    Tally declined = Objects.requireNonNull(tallies.get(Kind.DECLINED));
    report.add(
        Row.of(
                "write units, all in: a request opened and declined",
                opened.and(declined).writeUnits(),
                "")
            .atMost(WRITE_UNITS));
  }

  private void costs(Often often) {
    report.say("what cancellations cost, of functions that are warm");
    cost("a cancellation in its window", 1, often.inWindow());
    cost("a request opened and accepted", 2, often.openedAndAccepted());
  }

  private void cost(String what, int apiRequests, Tally tally) {
    Map<String, Double> parts = Cost.of(tally, apiRequests, GIGABYTES, Prices.LIST);
    parts.forEach((part, dollars) ->
        report.add(Row.of("cost of a million, " + part + ": " + what, dollars * 1e6, "USD")));
    report.add(Row.of("cost of a million, together: " + what, Cost.sum(parts) * 1e6, "USD"));
  }
}
