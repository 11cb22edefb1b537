package countermand.simulation;

import countermand.core.Command;
import countermand.core.Idempotency;
import countermand.core.OrderName;
import countermand.core.Side;
import countermand.simulation.checks.Checks;
import countermand.simulation.engine.Chance;
import countermand.simulation.engine.Trace;
import countermand.simulation.faults.Calm;
import countermand.simulation.faults.Trouble;
import countermand.simulation.workload.Op;
import countermand.simulation.workload.Parties;
import countermand.simulation.workload.Reader;
import countermand.simulation.workload.Records;
import countermand.simulation.world.StandIn;
import countermand.simulation.world.World;
import countermand.store.SlotKey;
import countermand.store.telling.OrderItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day on which nothing is left to chance: what is said when, and what goes wrong then. */
final class Script {
  private static final String LINK = "acme";
  private static final String ORDER = "M1";
  private final World world;
  private final Parties parties;
  private final Reader reader;
  private final Checks checks;
  private int ops;

  Script(Trouble trouble, StandIn mistake, Trace trace) {
    Records records = new Records();
    world = new World(new Chance(1), trouble, mistake, trace);
    world.functions().note(records);
    parties = new Parties(world, records);
    reader = new Reader(world, LINK);
    checks = new Checks(world, records, List.of(reader));
  }

  World world() {
    return world;
  }

  Reader reader() {
    return reader;
  }

  /** The order, as its item holds it. */
  OrderItem order() {
    return world.orders().item(new SlotKey(LINK, Side.MARKETPLACE, ORDER)).orElseThrow();
  }

  /** Something happens so long after the day's beginning. */
  Script at(Duration then, Runnable what) {
    world.loop().at(World.MORNING.plus(then), what);
    return this;
  }

  /** Somebody says something to the order, until it is answered. */
  Script say(Duration then, Command command) {
    ops++;
    Op op = new Op(ops, LINK, name(command), command, key(command));
    return at(then, () -> parties.insist(op));
  }

  /** Time passes until all is at rest. */
  Script run() {
    world.loop().run();
    return this;
  }

  /** What does not hold once the faults have stopped and all is at rest. */
  List<String> failed() {
    run();
    world.under(new Calm());
    world.loop().at(Instant.MIN, reader::readAll);
    run();
    return checks.failed();
  }

  /** Each side by its own id; a mark must be at the seller's to be met by way of the alias. */
  private static OrderName name(Command command) {
    boolean sellers =
        command instanceof Command.CancelBySeller || command instanceof Command.WithdrawRequest;
    return sellers
        ? new OrderName("S" + ORDER, OrderName.Whose.SELLER_THEN_MARKETPLACE)
        : new OrderName(ORDER, OrderName.Whose.MARKETPLACE);
  }

  /** Without one, cancelling some units again is cancelling more. */
  private @Nullable Idempotency key(Command command) {
    return command instanceof Command.CancelBySeller
        ? new Idempotency("key-" + ops, "body-" + ops)
        : null;
  }
}
