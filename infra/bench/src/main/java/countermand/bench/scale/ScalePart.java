package countermand.bench.scale;

import countermand.bench.figures.Report;
import countermand.bench.figures.Row;
import countermand.bench.figures.Sample;
import countermand.bench.lab.Calls;
import countermand.bench.lab.Events;
import countermand.bench.lab.FloorItem;
import countermand.bench.lab.Lab;
import countermand.bench.lab.Orders;
import countermand.core.Role;
import countermand.local.isolated.Initialization;
import countermand.local.isolated.IsolatedFunction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must not grow with the table, and what a busy link does. */
public final class ScalePart {
  private static final double FLAT = 1.2;
  private static final int PAGE = 25;

  /** Before anything counts: what is measured first is not to be the colder for it. */
  private static final int FIRST_WARM_UP = 1_000;

  private static final int WARM_UP = 100;
  private static final int CALLS = 500;

  /** Each counts everything, which takes long. */
  private static final int COUNTS = 5;

  private static final int BUSY_MAX = 10;
  private static final Duration SINCE = Duration.ofHours(1);
  private static final byte[] TICK = "{}".getBytes(StandardCharsets.UTF_8);

  private final Lab lab;
  private final Report report;
  private final Events events;
  private final Orders orders;
  private final Copies copies;
  private final IsolatedFunction query;
  private final IsolatedFunction sweep;

  /** In a lab, whose table is full afterwards. */
  public ScalePart(Lab lab, Report report) {
    this.lab = lab;
    this.report = report;
    this.events = new Events(lab.template());
    this.orders = new Orders(lab, events, InstantSource.system());
    this.copies = new Copies(lab);
    this.query = lab.function("OrderQuery", Initialization.ON_DEMAND);
    this.sweep = lab.function(Lab.SWEEP, Initialization.ON_DEMAND);
  }

  /**
   * Measures.
   *
   * @param sizes of the table, in orders, ascending
   */
  public void run(List<Integer> sizes, int due, int waiting) throws InterruptedException {
    new LargeOrders(lab, report, events, orders).run();
    new Feeds(lab, report).run();
    String open = opened();
    Map<String, AttributeValue> waits = FloorItem.item(lab, open);
    copies.write(waits, open, "W-", 0, PAGE - 1, copy -> quiet(copy));
    warmUp();
    double page = growing(sizes);
    hot(waits, open, waiting, page);
    overdue(due);
  }

  /** What the measurements before have left due is swept away with it. */
  private void warmUp() {
    lab.minute().counting(false);
    for (int i = 0; i < FIRST_WARM_UP; i++) {
      Calls.ok(query.invoke(page(PAGE)));
      swept();
    }
  }

  /** The median of a page in the smallest table, in milliseconds. */
  private double growing(List<Integer> sizes) throws InterruptedException {
    String done = orders.place();
    Map<String, AttributeValue> item = FloorItem.item(lab, done);
    double firstPage = 0;
    double firstSweep = 0;
    int there = 0;
    for (int size : sizes) {
      report.say("a table of " + size + " orders");
      copies.write(item, done, "R-", there, size, Copies::atRest);
      there = size;
      double page = median(() -> Calls.timed(() -> query.invoke(page(PAGE))));
      double idle = median(this::idly);
      Row pages = Row.of("a page of " + PAGE + " decisions, " + size + " orders", page, "ms");
      Row sweeps = Row.of("an idle sweep, " + size + " orders", idle, "ms");
      boolean first = firstPage == 0;
      report.add(first ? pages : pages.against(firstPage).ratioAtMost(FLAT));
      report.add(first ? sweeps : sweeps.against(firstSweep).ratioAtMost(FLAT));
      firstPage = first ? page : firstPage;
      firstSweep = first ? idle : firstSweep;
    }
    return firstPage;
  }

  private void hot(Map<String, AttributeValue> waits, String open, int waiting, double page)
      throws InterruptedException {
    report.say(waiting + " decisions wait for one seller");
    copies.write(waits, open, "H-", 0, waiting, copy -> quiet(copy));
    double hot = median(() -> Calls.timed(() -> query.invoke(page(PAGE))));
    report.add(
        Row.of("a page of " + PAGE + " decisions, " + waiting + " waiting", hot, "ms")
            .against(page)
            .ratioAtMost(FLAT));
    lab.minute().counting(true);
    double counted = median(this::idly, 1, COUNTS);
    report.add(
        Row.of("a sweep in the minute in which it counts, " + waiting + " waiting", counted, "ms"));
    lab.minute().counting(false);
  }

  /** The sweep performs what orders owe that nobody has looked at for an hour. */
  private void overdue(int due) throws InterruptedException {
    report.say(due + " orders are due at once");
    String owing = orders.place();
    Instant since = Instant.now().minus(SINCE);
    copies.write(FloorItem.item(lab, owing), owing, "D-", 0, due, copy -> Copies.due(copy, since));
    int done = 0;
    int runs = 0;
    Sample sample = new Sample();
    while (done < due) {
      Run run = swept();
      if (run.items() == 0) {
        throw new IllegalStateException("only " + done + " of " + due + " were swept");
      }
      done += run.items();
      runs++;
      sample.add(run.took());
    }
    report.add(Row.of("orders swept a second, of " + due + " due", done / sample.seconds(), ""));
    report.add(Row.of("runs of the sweep, one a minute, for all of them", runs, ""));
  }

  /**
   * A run that finds nothing. Notices of the orders before come up again now and then, since nobody
   * tells them here; such a run is none.
   */
  private Duration idly() {
    for (int i = 0; i < BUSY_MAX; i++) {
      Run run = swept();
      if (run.items() == 0) {
        return run.took();
      }
    }
    throw new IllegalStateException("the sweep is never idle");
  }

  private Run swept() {
    long began = System.nanoTime();
    byte[] answer = sweep.invoke(TICK);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    return new Run(took, Integer.parseInt(new String(answer, StandardCharsets.UTF_8)));
  }

  /**
   * One run of the sweep.
   *
   * @param items that it looked after
   */
  private record Run(Duration took, int items) {}

  private static double median(Supplier<Duration> call) {
    return median(call, WARM_UP, CALLS);
  }

  private static double median(Supplier<Duration> call, int warmUp, int calls) {
    Sample sample = new Sample();
    for (int i = -warmUp; i < calls; i++) {
      Duration took = call.get();
      if (i >= 0) {
        sample.add(took);
      }
    }
    return sample.median();
  }

  /** A request that waits for the seller. */
  private String opened() {
    String order = orders.placeLate();
    IsolatedFunction cancel = lab.function("MarketplaceCancel", Initialization.ON_DEMAND);
    String path = Orders.path(order) + "/cancellation-requests";
    Calls.ok(cancel.invoke(events.of(Role.MARKETPLACE, "POST", path, "{}")));
    cancel.end();
    return order;
  }

  /** It waits, and that is all: nothing is owed for it. */
  private static Map<String, AttributeValue> quiet(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> quiet = new java.util.HashMap<>(item);
    quiet.remove("owedSince");
    quiet.remove("dueAt");
    quiet.remove("dueShard");
    quiet.put("owed", AttributeValue.fromM(Map.of()));
    return quiet;
  }

  private byte[] page(int limit) {
    String path = "/v1/links/" + Lab.LINK + "/decisions?limit=" + limit;
    return events.of(Role.SELLER, "GET", path, "");
  }
}
