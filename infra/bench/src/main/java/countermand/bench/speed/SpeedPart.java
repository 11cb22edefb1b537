package countermand.bench.speed;

import countermand.bench.figures.Report;
import countermand.bench.lab.Baseline;
import countermand.bench.lab.Calls;
import countermand.bench.lab.Events;
import countermand.bench.lab.FloorItem;
import countermand.bench.lab.Lab;
import countermand.bench.lab.Orders;
import countermand.bench.lab.Pushes;
import countermand.bench.lab.Subject;
import countermand.core.Role;
import countermand.local.isolated.Initialization;
import countermand.local.isolated.IsolatedFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Three functions of the API against what they are compared with. */
public final class SpeedPart {
  private static final double COLD = 1.4;
  private static final double RESTORED = 1.1;

  /** In which Shopee's pushes must be answered, or Shopee counts them as failed. */
  private static final Duration PUSH = Duration.ofSeconds(3);

  private final Lab lab;
  private final Report report;
  private final Events events;
  private final Orders orders;

  /** In a lab, which is not needed for anything else meanwhile. */
  public SpeedPart(Lab lab, Report report) {
    this.lab = lab;
    this.report = report;
    this.events = new Events(lab.template());
    this.orders = new Orders(lab, events, InstantSource.system());
  }

  /** Measures. */
  public void run(int starts, int warmUp, int calls) throws IOException, InterruptedException {
    seedFloor();
    Speed speed = new Speed(report);
    report.say("cold: " + starts + " starts of each, in turns");
    List<Compared> onDemand = subjects(Initialization.ON_DEMAND);
    speed.cold(onDemand, starts, COLD);
    speed.coldWithin(push(), starts, PUSH);
    report.say("after what is done before a snapshot: " + starts + " of each, in turns");
    List<Compared> snapped = subjects(Initialization.SNAP_START);
    speed.restored(snapped, starts, RESTORED);
    report.say("warm: " + calls + " calls of each, in turns, after " + warmUp);
    speed.warm("warm", onDemand, warmUp, calls);
    speed.weights(onDemand);
    end(onDemand);
    report.say("warm, restored: " + calls + " calls of each, in turns, after " + warmUp);
    for (Compared compared : snapped) {
      compared.subject().function().prepare();
    }
    speed.warm("warm, restored", snapped, warmUp, calls);
    end(snapped);
  }

  private static void end(List<Compared> subjects) {
    subjects.forEach(compared -> compared.subject().function().end());
  }

  /** As large as an order is that was cancelled. */
  private void seedFloor() {
    String order = orders.place();
    IsolatedFunction cancel = lab.function("MarketplaceCancel", Initialization.ON_DEMAND);
    Calls.ok(cancel.invoke(request(order)));
    cancel.end();
    FloorItem.seed(lab, order);
  }

  private List<Compared> subjects(Initialization how) {
    Subject echo = baseline(Baseline.ECHO, "echo, no SDK", Map.of(), how);
    Subject floor = baseline(Baseline.FLOOR, "floor (read and write)", Map.of(), how);
    Subject floorRead = baseline(Baseline.FLOOR, "floor (read)", Map.of("FLOOR", "read"), how);
    Subject floorCrt = baseline(Baseline.FLOOR_CRT, "floor over CRT", Map.of(), how);
    Subject whole = baseline(Baseline.FLOOR_WHOLE, "floor, whole requests", Map.of(), how);
    Subject wholeRead =
        baseline(
            Baseline.FLOOR_WHOLE, "floor (read), whole requests", Map.of("FLOOR", "read"), how);
    Subject marketplace =
        function("MarketplaceCancel", "marketplace-cancel", how, () -> request(orders.place()));
    Subject seller =
        function("SellerCancel", "seller-cancel", how, () -> cancellation(orders.place()));
    String read = orders.place();
    Subject query = function("OrderQuery", "order-query", how, () -> query(read));
    return List.of(
        Compared.with(echo, floor),
        Compared.alone(floor),
        Compared.alone(floorRead),
        Compared.with(floorCrt, floor),
        Compared.with(whole, floor),
        Compared.with(wholeRead, floorRead),
        Compared.held(marketplace, floor),
        Compared.held(seller, floor),
        Compared.held(query, floorRead),
        Compared.also(marketplace, whole),
        Compared.also(seller, whole),
        Compared.also(query, wholeRead));
  }

  private Subject baseline(
      Baseline baseline, String name, Map<String, String> more, Initialization how) {
    byte[] event = query("B-0000001");
    IsolatedFunction function = lab.baseline(baseline, more, how);
    return new Subject(name, function, () -> event, lab.project().resolve(baseline.zip()));
  }

  private Subject function(
      String logicalName, String name, Initialization how, Supplier<byte[]> next) {
    Path zip = lab.project().resolve(lab.spec(logicalName).codeUri());
    return new Subject(name, lab.function(logicalName, how), next, zip);
  }

  /** A push is signed with a key that the key service has to open first. */
  private Subject push() {
    Pushes pushes = new Pushes(lab, events, InstantSource.system().instant());
    return function(
        "MarketplaceCancel", "a push of Shopee's", Initialization.ON_DEMAND, pushes::next);
  }

  private byte[] request(String order) {
    return events.of(
        Role.MARKETPLACE,
        "POST",
        Orders.path(order) + "/cancellation-requests",
        "{\"reason\": \"Ordered twice by mistake\", \"requestedByUser\": true}");
  }

  private byte[] cancellation(String order) {
    return events.of(
        Role.SELLER,
        "POST",
        Orders.path(order) + "/cancellation",
        "{\"reason\": \"No longer in stock\"}");
  }

  private byte[] query(String order) {
    return events.of(Role.SELLER, "GET", Orders.path(order), "");
  }
}
