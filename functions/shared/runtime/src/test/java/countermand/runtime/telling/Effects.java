package countermand.runtime.telling;

import countermand.core.Event;
import countermand.core.Order;
import countermand.core.OrderIds;
import countermand.core.Side;
import countermand.effects.BusEvent;
import countermand.effects.EventWriter;
import countermand.effects.Performer;
import countermand.effects.Relay;
import countermand.effects.Sweep;
import countermand.effects.Timers;
import countermand.effects.notice.Notices;
import countermand.store.delivery.DeliveryKey;
import countermand.store.feed.TableFeed;
import countermand.store.telling.MemoryFeedTable;
import countermand.store.telling.MemoryOrders;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A relay and a sweep over a table in memory, and what they do. */
public final class Effects implements Timers, Notices {
  private final MemoryOrders orders = new MemoryOrders();
  private final Set<String> brokenLinks = new HashSet<>();
  private final Set<String> published = new HashSet<>();
  private final List<String> failures = new ArrayList<>();
  private final InstantSource clock = () -> Instant.parse("2026-11-21T10:30:00Z");

  /** From now on no timer of a link starts. */
  public void breakTimersOf(String link) {
    brokenLinks.add(link);
  }

  /** The events that the bus took, by id. */
  public Set<String> published() {
    return published;
  }

  /** What failed. */
  public List<String> failures() {
    return failures;
  }

  /** The table. */
  public MemoryOrders orders() {
    return orders;
  }

  /** A relay. */
  public Relay relay() {
    Performer performer =
        new Performer(
            new EventWriter(0),
            this::publish,
            new TableFeed(new MemoryFeedTable()),
            (link, id, texts) -> {},
            this,
            this,
            orders,
            clock,
            (what, why) -> failures.add(what));
    return new Relay(performer, orders, clock, (what, why) -> failures.add(what));
  }

  /** A sweep. */
  public Sweep sweep() {
    return new Sweep(orders, ids -> {}, relay(), this, clock, (what, why) -> failures.add(what));
  }

  private Set<String> publish(List<BusEvent> events) {
    Set<String> ids = events.stream().map(BusEvent::id).collect(Collectors.toSet());
    published.addAll(ids);
    return ids;
  }

  @Override
  public void window(OrderIds ids, Instant windowEnds) {
    if (brokenLinks.contains(ids.link())) {
      throw new IllegalStateException("Scheduler is out of order");
    }
  }

  @Override
  public void answer(OrderIds ids, String requestId, Instant deadline) {
    throw new AssertionError("no request was made");
  }

  @Override
  public void open(Order order, String owedId, Side to, Event.Notice notice) {
    throw new AssertionError("a placement is no notice");
  }

  @Override
  public boolean lookAfter(DeliveryKey key, Instant shown) {
    throw new AssertionError("there are no deliveries");
  }
}
