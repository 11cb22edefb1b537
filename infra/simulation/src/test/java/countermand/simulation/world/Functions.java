package countermand.simulation.world;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import countermand.core.Answer;
import countermand.core.Decision;
import countermand.core.Eligibility;
import countermand.core.FeedPage;
import countermand.core.Order;
import countermand.core.OrderName;
import countermand.core.Side;
import countermand.runtime.Simulated;
import countermand.simulation.workload.Op;
import countermand.simulation.workload.Records;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryKey;
import countermand.store.feed.FeedDesk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The functions, made of the real parts: each call is one invocation, which fails with an exception
 * or dies.
 */
public final class Functions {
  private static final Duration API = Duration.ofSeconds(20);
  private static final Duration TIMER = Duration.ofSeconds(20);
  private static final Duration RELAY = Duration.ofSeconds(60);
  private static final Duration SWEEP = Duration.ofSeconds(55);
  private static final Duration DELIVER = Duration.ofSeconds(70);
  private static final int PAGE = 10;
  private final World world;
  private Records records = new Records();

  Functions(World world) {
    this.world = world;
  }

  /** Receipts are noted there from now on. */
  public void note(Records there) {
    records = there;
  }

  /** Somebody gives a command. */
  public Answer decide(Op op, Records noted) {
    return api(
        () -> noted.receipt(world.chance().uuid(), op),
        parts ->
            parts
                .desk()
                .decide(
                    op.link(), Links.terms(op.link()), op.name(), op.command(), op.idempotency()));
  }

  /** Somebody asks for an order. */
  public Optional<Order> show(String link, OrderName name) {
    return api(parts -> parts.desk().show(link, Links.terms(link), name));
  }

  /** Somebody asks what a cancellation would do. */
  public Optional<Eligibility> eligibility(String link, OrderName name, Side side) {
    return api(parts -> parts.desk().eligibility(link, Links.terms(link), name, side));
  }

  /** A seller asks what waits for it. */
  public Optional<Decision.Page> decisions(String link) {
    return api(parts -> parts.desk().decisions(link, Links.terms(link), PAGE, null));
  }

  /** A party reads a page of its feed. */
  public Optional<FeedPage> feed(String link, @Nullable String cursor) {
    return api(parts -> new FeedDesk(parts.feed(), parts.wire()).page(link, PAGE, cursor));
  }

  /** The operator delivers something again. */
  public void redeliverOne(String link) {
    List<DeliveryKey> keys =
        world.deliveries().all().stream()
            .map(Delivery::key)
            .filter(key -> key.order().link().equals(link))
            .toList();
    if (!keys.isEmpty()) {
      DeliveryKey key = world.chance().oneOf(keys);
      world.trace("redelivers " + key.id());
      api(parts -> parts.redelivery().redeliver(key));
    }
  }

  /** The stream brings a batch. */
  StreamsEventResponse relay(DynamodbEvent event) {
    Wire wire = new Wire(world, "relay", RELAY);
    return Simulated.relay(parts(wire).relay(), wire, event, new Remaining(wire));
  }

  /** A timer fires. */
  void timer(String input) {
    Wire wire = new Wire(world, "timer", TIMER);
    Simulated.timer(
        new Links(), parts(wire).desk(), Links.SHORTEST_ANSWER, wire, input, new Remaining(wire));
  }

  /** A minute has begun. */
  void sweep() {
    Wire wire = new Wire(world, "sweep", SWEEP);
    Simulated.sweep(parts(wire).sweep(), wire, new Remaining(wire));
  }

  /** The queue brings a delivery. */
  void deliver(DeliveryKey key) {
    Wire wire = new Wire(world, "deliver", DELIVER);
    parts(wire).deliverer().attempt(key);
  }

  private Parts parts(Wire wire) {
    return new Parts(world, wire, world.chance()::uuid, records);
  }

  private <T> T api(Function<Parts, T> call) {
    return api(world.chance()::uuid, call);
  }

  /** The answer has a way to go, too. */
  private <T> T api(Supplier<UUID> receipts, Function<Parts, T> call) {
    Wire wire = new Wire(world, "api", API);
    T answer = call.apply(new Parts(world, wire, receipts, records));
    return wire.call("api.answer", () -> answer);
  }
}
