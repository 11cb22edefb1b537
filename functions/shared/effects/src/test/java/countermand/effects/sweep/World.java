package countermand.effects.sweep;

import countermand.core.Command;
import countermand.core.Event;
import countermand.core.Order;
import countermand.core.OrderIds;
import countermand.core.Side;
import countermand.core.Terms;
import countermand.effects.Bus;
import countermand.effects.BusEvent;
import countermand.effects.EventWriter;
import countermand.effects.Performer;
import countermand.effects.Relay;
import countermand.effects.Sweep;
import countermand.effects.Timers;
import countermand.effects.notice.Notices;
import countermand.store.Backoff;
import countermand.store.Desk;
import countermand.store.Due;
import countermand.store.Ledger;
import countermand.store.Owing;
import countermand.store.SlotKey;
import countermand.store.WaitingIndex;
import countermand.store.codec.UnknownFormatException;
import countermand.store.delivery.DeliveryKey;
import countermand.store.feed.Feed;
import countermand.store.feed.TableFeed;
import countermand.store.telling.MemoryFeedTable;
import countermand.store.telling.MemoryOrders;
import countermand.store.telling.OrderItem;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Orders whose stream and timers are dead: nobody but the sweep looks after them. */
final class World implements Bus, Timers, Notices, Ledger {
  static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  static final String LINK = "acme";

  final MemoryOrders orders = new MemoryOrders();
  final Feed feed = new TableFeed(new MemoryFeedTable());
  final List<String> published = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  final List<String> failures = new ArrayList<>();
  final List<Due> alsoDue = new ArrayList<>();
  final Set<String> broken = new HashSet<>();
  final Set<String> laterFormat = new HashSet<>();
  int queries;
  int claims;
  Instant now = START;

  private final Terms terms = Settings.usual();
  private final AtomicLong receipts = new AtomicLong();
  private final Desk desk =
      new Desk(
          orders,
          (link, at) -> true,
          (link, limit, from) ->
              new WaitingIndex.Page(List.of(), new WaitingIndex.Cursor("", "", true)),
          () -> now,
          () -> new UUID(0, receipts.incrementAndGet()),
          World::once);
  private final Relay relay =
      new Relay(
          new Performer(
              new EventWriter(0),
              this,
              feed,
              (link, id, texts) -> {},
              this,
              this,
              orders,
              () -> now,
              this::failed),
          this,
          () -> now,
          this::failed);
  private final Sweep sweep = new Sweep(this, this::settle, relay, this, () -> now, this::failed);

  private static Backoff.Attempts once() {
    return () -> false;
  }

  private void failed(String what, RuntimeException why) {
    failures.add(what + ": " + why.getMessage());
  }

  World say(String orderId, Command... commands) {
    for (Command command : commands) {
      desk.decide(LINK, terms, Say.marketplaceId(orderId), command, null);
    }
    return this;
  }

  World after(Duration time) {
    now = now.plus(time);
    return this;
  }

  int sweep() {
    return sweep.run(() -> false);
  }

  /** A run with time for so many claims. */
  int sweepInAHurryAfter(int some) {
    int until = claims + some;
    return sweep.run(() -> claims >= until);
  }

  /** A minute passes, and the sweep runs, so many times. */
  World minutes(long minutes) {
    for (long i = 0; i < minutes; i++) {
      after(Duration.ofMinutes(1)).sweep();
    }
    return this;
  }

  OrderItem item(String orderId) {
    return orders.item(key(orderId)).orElseThrow();
  }

  Order order(String orderId) {
    return item(orderId).order();
  }

  static SlotKey key(String orderId) {
    return new SlotKey(LINK, Side.MARKETPLACE, orderId);
  }

  private void orFail(String what) {
    if (broken.contains(what)) {
      throw new IllegalStateException("no " + what);
    }
  }

  private void settle(OrderIds ids) {
    orFail("settling " + ids.orderId());
    desk.settle(LINK, terms, ids.orderId());
  }

  @Override
  public Set<String> publish(List<BusEvent> events) {
    orFail("bus");
    events.forEach(event -> published.add(event.type()));
    return events.stream().map(BusEvent::id).collect(Collectors.toSet());
  }

  @Override
  public void open(Order order, String owedId, Side to, Event.Notice notice) {
    orFail("notices of " + order.ids().orderId());
    told.add(to + " " + notice.name());
  }

  @Override
  public boolean lookAfter(DeliveryKey key, Instant shown) {
    orFail("delivery " + key.id());
    told.add("delivery " + key.id() + " " + shown);
    return alsoDue.remove(new Due.OfDelivery(key, shown));
  }

  @Override
  public boolean leave(Due.OfLaterRelease due, Instant until) {
    orFail("leaving " + due.sort());
    return alsoDue.remove(due)
        && alsoDue.add(new Due.OfLaterRelease(due.partition(), due.sort(), until));
  }

  /** Scheduler takes every timer and fires none. */
  @Override
  public void window(OrderIds ids, Instant windowEnds) {}

  @Override
  public void answer(OrderIds ids, String requestId, Instant deadline) {}

  @Override
  public List<Due> due(int shard, Instant at, int limit) {
    queries++;
    orFail("shard " + shard);
    Stream<Due> others = alsoDue.stream().filter(one -> shard == 0 && !one.shown().isAfter(at));
    return Stream.concat(orders.due(shard, at, limit).stream(), others).limit(limit).toList();
  }

  @Override
  public Optional<Claimed> claim(Due.OfOrder due, Instant at, Instant until) {
    claims++;
    orFail("claim of " + due.key().id());
    Optional<Claimed> claimed = orders.claim(due, at, until);
    if (laterFormat.contains(due.key().id())) {
      throw new UnknownFormatException("order format 2");
    }
    return claimed;
  }

  @Override
  public void acknowledge(Owing seen, Collection<String> done) {
    orFail("acknowledgement");
    orders.acknowledge(seen, done);
  }

  @Override
  public void postpone(Owing seen, Collection<String> failed, Instant dueAt) {
    throw new AssertionError("what the sweep has claimed gets more time");
  }

  @Override
  public void later(Claimed claimed, Instant at, Instant dueAt) {
    orFail("later");
    orders.later(claimed, at, dueAt);
  }

  @Override
  public void rest(Claimed claimed) {
    orFail("rest");
    orders.rest(claimed);
  }
}
