package countermand.simulation.twin;

import countermand.store.SlotKey;
import countermand.store.delivery.Deliveries;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deliveries in memory and in a table. */
record TwinDeliveries(Deliveries memory, Deliveries table) implements Deliveries {
  @Override
  public void open(Delivery delivery) {
    memory.open(delivery);
    table.open(delivery);
    read(delivery.key());
  }

  @Override
  public Optional<Delivery> read(DeliveryKey key) {
    return Same.said("read " + key, memory.read(key), () -> table.read(key));
  }

  @Override
  public boolean replace(Delivery seen, Delivery next) {
    boolean replaced =
        Same.said(
            "replace " + next.key(), memory.replace(seen, next), () -> table.replace(seen, next));
    read(next.key());
    ofOrder(next.order());
    find(next.order().link(), next.id());
    undelivered(next.order().link(), next.status(), 3, null);
    return replaced;
  }

  @Override
  public boolean push(DeliveryKey key, Instant shown, Instant until) {
    return Same.said(
        "push " + key, memory.push(key, shown, until), () -> table.push(key, shown, until));
  }

  @Override
  public List<Delivery> ofOrder(SlotKey order) {
    return Same.said("deliveries of " + order, memory.ofOrder(order), () -> table.ofOrder(order));
  }

  @Override
  public Optional<DeliveryKey> find(String link, String id) {
    return Same.said("find " + id, memory.find(link, id), () -> table.find(link, id));
  }

  @Override
  public Optional<Page> undelivered(
      String link, Delivery.Status status, int limit, @Nullable String cursor) {
    return Same.said(
        "undelivered of " + link,
        memory.undelivered(link, status, limit, cursor),
        () -> table.undelivered(link, status, limit, cursor));
  }
}
