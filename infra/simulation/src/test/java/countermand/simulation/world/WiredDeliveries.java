package countermand.simulation.world;

import countermand.store.SlotKey;
import countermand.store.delivery.Deliveries;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deliveries over a wire. */
record WiredDeliveries(Wire wire, Deliveries deliveries) implements Deliveries {
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
  public boolean push(DeliveryKey key, Instant shown, Instant until) {
    return wire.call("deliveries.push", () -> deliveries.push(key, shown, until));
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
