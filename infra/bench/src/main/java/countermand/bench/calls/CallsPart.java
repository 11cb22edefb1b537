package countermand.bench.calls;

import countermand.bench.figures.Report;
import countermand.bench.figures.Row;
import countermand.local.LocalSystem;
import countermand.local.Options;
import countermand.local.TemplateFile;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** What decisions call and consume, in the whole system, each function from its zip. */
public final class CallsPart {
  private static final Set<String> ACKNOWLEDGING = Set.of("Relay");
  private static final Set<String> DELIVERING = Set.of("Deliver");
  private static final Set<String> NOT_THE_DECISION = Set.of("Relay", "Deliver", "Sweep");
  private static final Set<String> BY_ITSELF = Set.of("Sweep");
  private static final double GIGABYTES = 1769 / 1024.0;

  /** A read and a write; a seller's call looks its own id up first, which is an alias. */
  private static final Map<String, Integer> GOALS =
      Map.of(
          "a payment approved",
          2,
          Walk.IN_WINDOW,
          2,
          "a request replayed",
          1,
          Walk.OPENED,
          2,
          Walk.DECLINED,
          3,
          Walk.ACCEPTED,
          3,
          "a cancellation by the seller",
          3,
          "an order read by the marketplace",
          1,
          "an order read by the seller",
          2);

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
    report.say("calls and capacity of each kind of decision");
    Meter meter = new Meter(logBytes);
    Options options = Options.inMemory(TemplateFile.find()).in(Options.Mode.ISOLATED);
    try (LocalSystem system = LocalSystem.start(options, meter);
        Client client =
            new Client(
                system.base(),
                system.demo().authorization("native", "marketplace"),
                system.demo().authorization("native", "seller"))) {
      Walk walk = new Walk(client, meter);
      Map<String, Tally> tallies = walk.decisions();
      tallies.forEach(this::tell);
      openedAndDeclined(tallies);
      costs(tallies);
      new ConsolePart(report, meter, client).run(system.base());
    }
  }

  private void tell(String kind, Tally tally) {
    Tally decision = tally.without(NOT_THE_DECISION);
    tally.without(BY_ITSELF).charges().forEach(charge -> report.say(charge.text()));
    Row calls = Row.of("DynamoDB calls: " + kind, decision.charges().size(), "");
    report.add(GOALS.containsKey(kind) ? calls.atMost(GOALS.getOrDefault(kind, 0)) : calls);
    units("decision", kind, decision);
    units("acknowledgement", kind, tally.of(ACKNOWLEDGING));
    units("search entries", kind, tally.of(ACKNOWLEDGING).of(Charge.For.SEARCH));
    units("delivery", kind, tally.of(DELIVERING));
  }

  private void units(String phase, String kind, Tally tally) {
    if (!tally.charges().isEmpty()) {
      report.add(Row.of("write units, " + phase + ": " + kind, tally.writeUnits(), ""));
      report.add(Row.of("read units, " + phase + ": " + kind, tally.readUnits(), ""));
    }
  }

  private void openedAndDeclined(Map<String, Tally> tallies) {
    Tally both = both(tallies, Walk.OPENED, Walk.DECLINED).without(BY_ITSELF);
    report.add(
        Row.of("write units, all in: a request opened and declined", both.writeUnits(), "")
            .atMost(WRITE_UNITS));
  }

  private void costs(Map<String, Tally> tallies) {
    cost("a cancellation in its window", 1, kind(tallies, Walk.IN_WINDOW));
    cost("a request opened and accepted", 2, both(tallies, Walk.OPENED, Walk.ACCEPTED));
  }

  private void cost(String what, int apiRequests, Tally tally) {
    Map<String, Double> parts =
        Cost.of(tally.without(BY_ITSELF), apiRequests, GIGABYTES, Prices.LIST);
    parts.forEach((part, dollars) ->
        report.add(Row.of("cost of a million, " + part + ": " + what, dollars * 1e6, "USD")));
    report.add(Row.of("cost of a million, all in: " + what, Cost.sum(parts) * 1e6, "USD"));
  }

  private static Tally both(Map<String, Tally> tallies, String first, String second) {
    return kind(tallies, first).and(kind(tallies, second));
  }

  private static Tally kind(Map<String, Tally> tallies, String kind) {
    return tallies.getOrDefault(kind, Tally.none());
  }
}
