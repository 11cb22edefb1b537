package countermand.simulation;

import countermand.core.Command;
import countermand.core.Idempotency;
import countermand.core.OrderName;
import countermand.core.Request;
import countermand.core.Side;
import countermand.simulation.checks.Checks;
import countermand.simulation.engine.Chance;
import countermand.simulation.engine.Trace;
import countermand.simulation.faults.Calm;
import countermand.simulation.faults.Trouble;
import countermand.simulation.planted.Mistake;
import countermand.simulation.workload.Op;
import countermand.simulation.workload.Parties;
import countermand.simulation.workload.Reader;
import countermand.simulation.workload.Records;
import countermand.simulation.workload.Scene;
import countermand.simulation.world.EventBus;
import countermand.simulation.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** A scene that is played once: calm up to its decision, and something goes wrong from there on. */
final class Play {
  private static final String LINK = "acme";
  private static final String ORDER = "M1";
  private static final Duration SETTLED = Duration.ofMinutes(3);
  private final Trace trace = new Trace(true);
  private final World world;
  private final Records records = new Records();
  private final Reader reader;
  private final Checks checks;
  private final Parties parties;
  private final Trouble trouble;
  private int ops;

  private Play(Trouble trouble, Mistake mistake) {
    this.trouble = trouble;
    world = new World(new Chance(1), new Calm(), mistake, trace);
    world.functions().note(records);
    reader = new Reader(world, LINK);
    checks = new Checks(world, records, List.of(reader));
    parties = new Parties(world, records);
  }

  /** What came of it: what does not hold, and how all ended. */
  record Ended(List<String> failed, String end, String story) {}

  static Ended of(Scene scene, Trouble trouble, Mistake mistake) {
    return new Play(trouble, mistake).played(scene);
  }

  private Ended played(Scene scene) {
    Instant then = world.loop().now();
    for (Scene.Line line : scene.before()) {
      then = then.plus(line.after());
      at(then, line.command());
    }
    then = then.plus(SETTLED);
    world.loop().at(then, () -> world.under(trouble));
    Command decision = scene.decision();
    if (decision != null) {
      at(then, decision);
    }
    world.loop().run();
    world.loop().after(Duration.ZERO, reader::readAll);
    world.loop().run();
    return new Ended(checks.failed(), end(), trace.text());
  }

  /** The marketplace's own words by its own id, the seller's by its own: as each knows the order. */
  private void at(Instant then, Command command) {
    ops++;
    boolean sellers =
        command instanceof Command.CancelBySeller || command instanceof Command.WithdrawRequest;
    Op op =
        new Op(
            ops,
            LINK,
            sellers
                ? new OrderName("S" + ORDER, OrderName.Whose.SELLER_THEN_MARKETPLACE)
                : new OrderName(ORDER, OrderName.Whose.MARKETPLACE),
            command,
            command instanceof Command.CancelBySeller
                ? new Idempotency("key-" + ops, "body")
                : null);
    world.loop().at(then, () -> parties.insist(op));
  }

  /** How the order and its world have ended, but for what any retry changes: receipts, instants. */
  private String end() {
    List<String> end = new ArrayList<>();
    world
        .items()
        .orders()
        .forEach((key, item) -> {
          end.add(item.order().stage().name() + " v" + item.order().version());
          item.order().requests().forEach(request -> end.add(told(request)));
          end.add("canceled " + item.order().canceled());
          end.add("value " + item.order().value());
          end.add("invoices " + item.order().invoices().size());
          end.add("conflicts " + item.order().conflicts().size());
        });
    world.items().others().forEach((key, slot) -> end.add(slotKind(key.side(), slot)));
    end.add("events " + new TreeSet<>(world.bus().taken().stream().map(EventBus.Taken::id).toList()));
    world.deliveries().all().stream()
        .sorted(Comparator.comparing(delivery -> delivery.id()))
        .forEach(delivery -> end.add(delivery.notice().name() + " " + delivery.status()));
    return String.join("\n", end);
  }

  private static String told(Request request) {
    return request.id() + " " + request.outcome() + " " + request.linesNow();
  }

  private static String slotKind(Side side, Object slot) {
    return side + " " + slot.getClass().getSimpleName();
  }
}
