package countermand.simulation.world;

import countermand.core.FeedEntry;
import countermand.core.HistoryEntry;
import countermand.core.Mark;
import countermand.store.Due;
import countermand.store.Ledger;
import countermand.store.OrderWrite;
import countermand.store.Orders;
import countermand.store.Owing;
import countermand.store.Slot;
import countermand.store.SlotKey;
import countermand.store.delivery.Deliveries;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryKey;
import countermand.store.feed.FeedTable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table's ports, each call of which goes over an invocation's wire. */
final class Wired {
  private Wired() {}

  /** Orders over a wire. */
  record OverOrders(Wire wire, Orders orders) implements Orders {
    @Override
    public Slot read(SlotKey key) {
      return wire.call("orders.read", () -> orders.read(key));
    }

    @Override
    public Written write(SlotKey key, Slot seen, OrderWrite write) {
      return wire.call("orders.write", () -> orders.write(key, seen, write));
    }

    @Override
    public Written claim(SlotKey key, Slot seen, String orderId) {
      return wire.call("orders.claim", () -> orders.claim(key, seen, orderId));
    }

    @Override
    public Written mark(SlotKey key, Slot seen, Mark mark) {
      return wire.call("orders.mark", () -> orders.mark(key, seen, mark));
    }

    @Override
    public Written closeMark(SlotKey key, Slot seen, Mark closed) {
      return wire.call("orders.closeMark", () -> orders.closeMark(key, seen, closed));
    }

    @Override
    public List<HistoryEntry> filedHistory(SlotKey key) {
      return wire.call("orders.filedHistory", () -> orders.filedHistory(key));
    }
  }

  /** The books over a wire. */
  record OverLedger(Wire wire, Ledger ledger) implements Ledger {
    @Override
    public void acknowledge(Owing seen, Collection<String> done) {
      wire.run("ledger.acknowledge", () -> ledger.acknowledge(seen, done));
    }

    @Override
    public void postpone(Owing seen, Collection<String> failed, Instant dueAt) {
      wire.run("ledger.postpone", () -> ledger.postpone(seen, failed, dueAt));
    }

    @Override
    public List<Due> due(int shard, Instant now, int limit) {
      // Empty shards are passed over: their calls would only cost the simulation time.
      return ledger.due(shard, now, limit).isEmpty()
          ? List.of()
          : wire.call("ledger.due", () -> ledger.due(shard, now, limit));
    }

    @Override
    public Optional<Claimed> claim(Due.OfOrder due, Instant now, Instant until) {
      return wire.call("ledger.claim", () -> ledger.claim(due, now, until));
    }

    @Override
    public void later(Claimed claimed, Instant now, Instant dueAt) {
      wire.run("ledger.later", () -> ledger.later(claimed, now, dueAt));
    }

    @Override
    public void rest(Claimed claimed) {
      wire.run("ledger.rest", () -> ledger.rest(claimed));
    }
  }

  /** Deliveries over a wire. */
  record OverDeliveries(Wire wire, Deliveries deliveries) implements Deliveries {
    @Override
    public void open(Delivery delivery) {
      wire.run("deliveries.open", () -> deliveries.open(delivery));
    }

    @Override
    public Optional<Delivery> read(DeliveryKey key) {
      return wire.call("deliveries.read", () -> deliveries.read(key));
    }

    @Override
    public boolean replace(Delivery seen, Delivery next) {
      return wire.call("deliveries.replace", () -> deliveries.replace(seen, next));
    }

    @Override
    public List<Delivery> ofOrder(SlotKey order) {
      return wire.call("deliveries.ofOrder", () -> deliveries.ofOrder(order));
    }

    @Override
    public Optional<DeliveryKey> find(String link, String id) {
      return wire.call("deliveries.find", () -> deliveries.find(link, id));
    }

    @Override
    public Optional<Page> undelivered(
        String link, Delivery.Status status, int limit, @Nullable String cursor) {
      return wire.call(
          "deliveries.undelivered", () -> deliveries.undelivered(link, status, limit, cursor));
    }
  }

  /** The feeds' items over a wire. */
  record OverFeed(Wire wire, FeedTable feed) implements FeedTable {
    @Override
    public long head(String link) {
      return wire.call("feed.head", () -> feed.head(link));
    }

    @Override
    public void raiseHead(String link, long slot) {
      wire.run("feed.raiseHead", () -> feed.raiseHead(link, slot));
    }

    @Override
    public Optional<FeedEntry> put(String link, Slot slot) {
      return wire.call("feed.put", () -> feed.put(link, slot));
    }

    @Override
    public boolean kept(String link, long number, Instant now) {
      return wire.call("feed.kept", () -> feed.kept(link, number, now));
    }

    @Override
    public List<Slot> after(String link, long number) {
      return wire.call("feed.after", () -> feed.after(link, number));
    }

    @Override
    public Page page(String link, long after, int limit) {
      return wire.call("feed.page", () -> feed.page(link, after, limit));
    }
  }
}
