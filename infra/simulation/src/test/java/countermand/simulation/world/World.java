package countermand.simulation.world;

import countermand.simulation.engine.Chance;
import countermand.simulation.engine.Loop;
import countermand.simulation.engine.Trace;
import countermand.simulation.faults.Fate;
import countermand.simulation.faults.Trouble;
import countermand.store.telling.MemoryDeliveries;
import countermand.store.telling.MemoryFeedTable;
import countermand.store.telling.MemoryOrders;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Everything around the functions on one day, and the functions on it. */
public final class World {
  /** When every day begins. */
  public static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");

  private final Trace trace;
  private final Chance chance;
  private final Loop loop = new Loop(MORNING);
  private final MemoryOrders orders = new MemoryOrders();
  private final StandIn standIn;
  private final EventBus bus;
  private final Scheduler scheduler;
  private final Queue queue;
  private final Receivers receivers;
  private final MemoryFeedTable feed = new MemoryFeedTable();
  private final Signs signs = new Signs();
  private final Waiting waiting;
  private final DueItems due;
  private final MemoryDeliveries deliveries = new MemoryDeliveries();
  private final Alarms alarms = new Alarms(this);
  private final Sweeper sweeper;
  private final Functions functions;
  private Trouble trouble;

  /**
   * A world.
   *
   * @param trouble what goes wrong in it
   * @param standIn what takes the place of some of the real parts
   */
  public World(Chance chance, Trouble trouble, StandIn standIn, Trace trace) {
    this.chance = chance;
    this.trouble = trouble;
    this.standIn = standIn;
    this.trace = trace;
    this.sweeper = new Sweeper(this);
    this.bus = new EventBus(this);
    this.scheduler = new Scheduler(this);
    this.queue = new Queue(this);
    this.receivers = new Receivers(this);
    this.waiting = new Waiting(this);
    this.due = new DueItems(this);
    this.functions = new Functions(this);
    orders.listen(waiting);
    orders.listen((key, before, after) -> due.put(new DueItems.Place(key, null), after.dueAt()));
    deliveries.listen(one -> due.put(new DueItems.Place(one.order(), one.id()), one.dueAt()));
    orders.listen(new Stream(this));
    orders.listen((key, before, after) ->
        detail(() ->
            key.id()
                + " v"
                + after.order().version()
                + " "
                + after.order().stage().name()
                + " owes "
                + after.owed().keySet()
                + " since "
                + after.owedSince()
                + " due "
                + after.dueAt()));
  }

  /** From now on something else goes wrong, or nothing any more. */
  public void under(Trouble other) {
    trace("under " + other.getClass().getSimpleName());
    trouble = other;
  }

  /** A line of the trace. */
  public void trace(String what) {
    trace.add(loop.now(), what);
  }

  /** A line of the trace that costs something to word. */
  void detail(Supplier<String> what) {
    trace.detail(loop.now(), what);
  }

  /** How long a copy of a message takes. */
  Duration time(Fate fate) {
    return fate.least().equals(fate.most())
        ? fate.least()
        : chance.between(fate.least(), fate.most());
  }

  /** What decides everything. */
  public Chance chance() {
    return chance;
  }

  /** Virtual time. */
  public Loop loop() {
    return loop;
  }

  /** What goes wrong at the moment. */
  public Trouble trouble() {
    return trouble;
  }

  /** What takes the place of some of the real parts. */
  StandIn standIn() {
    return standIn;
  }

  /** The orders. */
  public MemoryOrders orders() {
    return orders;
  }

  /** What leads to orders. */
  public Signs signs() {
    return signs;
  }

  /** The bus. */
  public EventBus bus() {
    return bus;
  }

  Scheduler scheduler() {
    return scheduler;
  }

  Queue queue() {
    return queue;
  }

  /** The parties' endpoints. */
  public Receivers receivers() {
    return receivers;
  }

  /** The feeds. */
  public MemoryFeedTable feed() {
    return feed;
  }

  /** The index of what waits for sellers. */
  public Waiting waiting() {
    return waiting;
  }

  /** The alarms. */
  public Alarms alarms() {
    return alarms;
  }

  /** The sweep's index. */
  public DueItems due() {
    return due;
  }

  /** The deliveries. */
  public MemoryDeliveries deliveries() {
    return deliveries;
  }

  Sweeper sweeper() {
    return sweeper;
  }

  /** The functions. */
  public Functions functions() {
    return functions;
  }
}
