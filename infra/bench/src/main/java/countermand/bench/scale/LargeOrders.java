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
import countermand.store.codec.ItemSize;
import java.util.List;

/** How large an order's item becomes, and how long a large one takes. */
final class LargeOrders {
  private static final int LINES = 1_000;
  private static final int TIMES = 30;

  /** As many requests as the rules allow, should they fit. */
  private static final int REQUESTS = 50;

  /** As long as a reason may be, each sign of it of four bytes. */
  private static final String LONGEST = "\uD83D\uDCE6".repeat(1_000);

  private final Lab lab;
  private final Report report;
  private final Events events;
  private final Orders orders;
  private final IsolatedFunction cancel;
  private final IsolatedFunction sellerCancel;
  private final IsolatedFunction decline;
  private final IsolatedFunction query;

  LargeOrders(Lab lab, Report report, Events events, Orders orders) {
    this.lab = lab;
    this.report = report;
    this.events = events;
    this.orders = orders;
    this.cancel = lab.function("MarketplaceCancel", Initialization.ON_DEMAND);
    this.sellerCancel = lab.function("SellerCancel", Initialization.ON_DEMAND);
    this.decline = lab.function("SellerDecline", Initialization.ON_DEMAND);
    this.query = lab.function("OrderQuery", Initialization.ON_DEMAND);
  }

  void run() {
    report.say("sizes of orders");
    sizes();
    report.say("orders of " + LINES + " lines");
    times();
    List.of(cancel, sellerCancel, decline, query).forEach(IsolatedFunction::end);
  }

  private void sizes() {
    String typical = orders.place();
    size("placed and paid, 3 lines", typical);
    post(cancel, Role.MARKETPLACE, typical, "/cancellation-requests", "{}");
    size("cancelled in its window", typical);
    size("placed and paid, " + LINES + " lines", orders.place(LINES));
    worst();
  }

  /** Requests and declines in the longest words, of all lines, until the item takes no more. */
  private void worst() {
    String worst = orders.placeLate(LINES);
    String requests = Orders.path(worst) + "/cancellation-requests";
    Sample declining = new Sample();
    int taken = 0;
    while (taken < REQUESTS && asked(requests, taken)) {
      String answer = "{\"reason\": \"%s\"}".formatted(LONGEST);
      String path = requests + "/r" + taken + "/decline";
      byte[] event = events.of(Role.SELLER, "POST", path, answer);
      declining.add(Calls.timed(() -> decline.invoke(event)));
      FloorItem.acknowledge(lab, worst);
      taken++;
    }
    size("of " + LINES + " lines after " + taken + " of the longest requests and declines", worst);
    String growing = "a request declined, of " + LINES + " lines, as its item grows to that, ";
    report.add(Row.of(growing + "median", declining.median(), "ms"));
    report.add(Row.of(growing + "at the latest", declining.percentile(100), "ms"));
  }

  private boolean asked(String requests, int number) {
    String body = "{\"requestId\": \"r%d\", \"reason\": \"%s\"}".formatted(number, LONGEST);
    byte[] event = events.of(Role.MARKETPLACE, "POST", requests, body);
    return !Calls.refused(cancel.invoke(event), "ORDER_TOO_LARGE");
  }

  private void times() {
    Sample placing = new Sample();
    Sample part = new Sample();
    Sample reading = new Sample();
    Sample whole = new Sample();
    for (int i = 0; i < TIMES; i++) {
      long began = System.nanoTime();
      String order = orders.place(LINES);
      placing.add(java.time.Duration.ofNanos(System.nanoTime() - began));
      part.add(timed(sellerCancel, order, "/cancellation", "{\"lines\": [{\"lineId\": \"7\"}]}"));
      byte[] read = events.of(Role.MARKETPLACE, "GET", Orders.path(order), "");
      reading.add(Calls.timed(() -> query.invoke(read)));
      whole.add(timed(sellerCancel, order, "/cancellation", "{}"));
    }
    String of = ", of " + LINES + " lines";
    report.add(Row.of("an order placed" + of, placing.median(), "ms"));
    report.add(Row.of("one line cancelled" + of, part.median(), "ms"));
    report.add(Row.of("an order read" + of, reading.median(), "ms"));
    report.add(Row.of("an order cancelled" + of, whole.median(), "ms"));
  }

  private java.time.Duration timed(
      IsolatedFunction function, String order, String path, String body) {
    byte[] event = events.of(Role.SELLER, "POST", Orders.path(order) + path, body);
    return Calls.timed(() -> function.invoke(event));
  }

  private void post(IsolatedFunction function, Role role, String order, String path, String body) {
    byte[] event = events.of(role, "POST", Orders.path(order) + path, body);
    Calls.atLast(() -> function.invoke(event));
  }

  private void size(String what, String order) {
    int bytes = ItemSize.bytes(FloorItem.item(lab, order));
    report.add(Row.of("item of an order, " + what, bytes, "bytes"));
  }
}
