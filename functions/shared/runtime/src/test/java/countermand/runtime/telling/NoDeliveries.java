package countermand.runtime.telling;

import countermand.store.SlotKey;
import countermand.store.delivery.Deliveries;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** No delivery at all, and something that happens when one is read. */
public record NoDeliveries(Consumer<DeliveryKey> reading) implements Deliveries {

  @Override
  public void open(Delivery delivery) {
    throw new UnsupportedOperationException("nothing is opened");
  }

  @Override
  public Optional<Delivery> read(DeliveryKey key) {
    reading.accept(key);
    return Optional.empty();
  }

  @Override
  public boolean replace(Delivery seen, Delivery next) {
    return false;
  }

  @Override
  public boolean push(DeliveryKey key, Instant shown, Instant until) {
    return false;
  }

  @Override
  public List<Delivery> ofOrder(SlotKey order) {
    return List.of();
  }

  @Override
  public Optional<DeliveryKey> find(String link, String id) {
    return Optional.empty();
  }

  @Override
  public Optional<Page> undelivered(
      String link, Delivery.Status status, int limit, @Nullable String cursor) {
    return Optional.empty();
  }
}
