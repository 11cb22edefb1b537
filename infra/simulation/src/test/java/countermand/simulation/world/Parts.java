package countermand.simulation.world;

import countermand.core.Command;
import countermand.core.OrderIds;
import countermand.core.OrderName;
import countermand.effects.Bus;
import countermand.effects.EventBridgeBus;
import countermand.effects.EventWriter;
import countermand.effects.Failures;
import countermand.effects.Performer;
import countermand.effects.Relay;
import countermand.effects.SchedulerTimers;
import countermand.effects.Sweep;
import countermand.effects.Timers;
import countermand.effects.notice.Announcer;
import countermand.effects.notice.Books;
import countermand.effects.notice.Courier;
import countermand.effects.notice.Deliverer;
import countermand.effects.notice.FailureNews;
import countermand.effects.notice.NoticeDesk;
import countermand.effects.notice.NoticeLog;
import countermand.effects.notice.NoticeQueue;
import countermand.effects.notice.Redelivery;
import countermand.runtime.Simulated;
import countermand.simulation.workload.Op;
import countermand.simulation.workload.Records;
import countermand.store.Backoff;
import countermand.store.Desk;
import countermand.store.Ledger;
import countermand.store.Link;
import countermand.store.Orders;
import countermand.store.delivery.Deliveries;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryKey;
import countermand.store.feed.Feed;
import countermand.store.feed.TableFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** The real parts, put together for one invocation, with the world at their ports. */
final class Parts {
  private static final Duration TRIES_FOR = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofMillis(150);
  private static final SchedulerTimers.Targets TARGETS =
      new SchedulerTimers.Targets("group", "window-expiry", "auto-cancel", "role", "dead-letters");
  private final World world;
  private final Wire wire;
  private final Supplier<UUID> receipts;
  private final Records records;
  private final Failures failures;
  private final EventWriter events = new EventWriter(0);

  Parts(World world, Wire wire, Supplier<UUID> receipts, Records records) {
    this.world = world;
    this.wire = wire;
    this.receipts = receipts;
    this.records = records;
    this.failures = (what, why) -> world.detail(() -> "failed: " + what + ": " + why);
  }

  Wire wire() {
    return wire;
  }

  Desk desk() {
    return desk(receipts);
  }

  private Desk desk(Supplier<UUID> given) {
    return new Desk(
        orders(),
        (link, now) -> wire.call("marks.admits", () -> true),
        (link, limit, from) ->
            wire.call(
                "waiting.page", () -> standIn().waiting(world.waiting()).page(link, limit, from)),
        wire,
        given,
        backoff());
  }

  Relay relay() {
    return new Relay(performer(), ledger(), wire, failures);
  }

  Sweep sweep() {
    return new Sweep(ledger(), this::settle, relay(), notices(), wire, failures);
  }

  Feed feed() {
    return new TableFeed(new WiredFeed(wire, standIn().feed(world.feed())));
  }

  Deliverer deliverer() {
    return new Deliverer(books(), courier(), this::decide, queue(), news(), events, log(), wire);
  }

  Redelivery redelivery() {
    return new Redelivery(deliveries(), queue(), log(), wire);
  }

  private Performer performer() {
    return new Performer(
        events,
        bus(),
        feed(),
        standIn()
            .signs((link, id, texts) ->
                wire.run("signs.put", () -> world.signs().put(link, id, texts))),
        notices(),
        timers(),
        (order, entries) ->
            wire.run("history.file", () -> standIn().history(world.orders()).file(order, entries)),
        wire,
        failures);
  }

  private NoticeDesk notices() {
    return new NoticeDesk(books(), courier(), queue(), news(), log(), 0, wire);
  }

  private Timers timers() {
    return new SchedulerTimers(world.scheduler().over(wire), TARGETS, wire, this::settle);
  }

  private void settle(OrderIds ids) {
    Simulated.settle(new Links(), desk(), Links.SHORTEST_ANSWER, ids.link(), ids.orderId());
  }

  private Bus bus() {
    return standIn()
        .bus(
            new EventBridgeBus(
                world.bus().over(wire),
                "bus",
                (count, why) -> world.detail(() -> count + " events not taken: " + why)));
  }

  private Orders orders() {
    return new WiredOrders(wire, standIn().orders(world.orders(), world.orders(), bus()));
  }

  private Ledger ledger() {
    return new WiredLedger(
        wire, standIn().ledger(new IndexedLedger(world.orders(), world.due()), world.orders()));
  }

  private Deliveries deliveries() {
    return new WiredDeliveries(wire, standIn().deliveries(world.deliveries()));
  }

  private Books books() {
    return new Books(deliveries(), orders(), new Links(), world.alarms());
  }

  private Courier courier() {
    return world.receivers().over(wire);
  }

  private NoticeQueue queue() {
    return world.queue().over(wire);
  }

  private FailureNews news() {
    return new FailureNews(books(), new Announcer(bus(), feed(), wire), (_, _, _) -> {}, log());
  }

  private boolean decide(Link link, String orderId, Command command) {
    Op op =
        records.verdict(link.id(), new OrderName(orderId, OrderName.Whose.MARKETPLACE), command);
    Desk answering = desk(() -> records.receipt(world.chance().uuid(), op));
    return Simulated.verdicts(answering, Links.SHORTEST_ANSWER).decide(link, orderId, command);
  }

  private Backoff backoff() {
    return () -> {
      Instant end = world.loop().now().plus(TRIES_FOR);
      return () -> {
        wire.pause(world.chance().upTo(PAUSE));
        return world.loop().now().isBefore(end);
      };
    };
  }

  private NoticeLog log() {
    return new NoticeLog() {
      @Override
      public void recorded(Delivery now) {
        world.detail(() -> "delivery " + now.id() + " is " + now.status());
      }

      @Override
      public void failed(Delivery delivery) {
        world.alarms().sound(delivery);
      }

      @Override
      public void declineUntold(Delivery delivery) {
        world.trace("decline of delivery " + delivery.id() + " is untold");
      }

      @Override
      public void credentialsExpired(Delivery delivery) {
        world.trace("credentials of delivery " + delivery.id() + " expired");
      }

      @Override
      public void broke(DeliveryKey key, String what, RuntimeException why) {
        world.detail(() -> "delivery " + key.id() + ": " + what + ": " + why);
      }
    };
  }

  private StandIn standIn() {
    return world.standIn();
  }
}
