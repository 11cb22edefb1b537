package countermand.runtime.telling;

import countermand.store.SlotKey;
import countermand.store.delivery.Deliveries;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** At most one delivery, which every index shows as pending for ever. */
public final class OneDelivery implements Deliveries {
  private Optional<Delivery> delivery = Optional.empty();

  /** That one, whatever was there before. */
  public void put(Delivery one) {
    delivery = Optional.of(one);
  }

  @Override
  public void open(Delivery opened) {
    delivery = delivery.or(() -> Optional.of(opened));
  }

  @Override
  public Optional<Delivery> read(DeliveryKey key) {
    return delivery.filter(one -> one.key().equals(key));
  }

  @Override
  public boolean replace(Delivery seen, Delivery next) {
    boolean same = delivery.filter(one -> one.revision() == seen.revision()).isPresent();
    if (same) {
      put(next);
    }
    return same;
  }

  @Override
  public boolean push(DeliveryKey key, Instant shown, Instant until) {
    return delivery
        .filter(one -> one.key().equals(key) && shown.equals(one.dueAt()))
        .filter(one -> replace(one, one.change().due(until).build()))
        .isPresent();
  }

  @Override
  public List<Delivery> ofOrder(SlotKey order) {
    return delivery.filter(one -> one.order().equals(order)).stream().toList();
  }

  @Override
  public Optional<DeliveryKey> find(String link, String id) {
    return delivery
        .map(Delivery::key)
        .filter(key -> key.id().equals(id) && key.order().link().equals(link));
  }

  @Override
  public Optional<Page> undelivered(
      String link, Delivery.Status status, int limit, @Nullable String cursor) {
    return cursor == null
        ? Optional.of(
            new Page(
                delivery.stream()
                    .map(Delivery::key)
                    .filter(key -> key.order().link().equals(link))
                    .toList(),
                null))
        : Optional.empty();
  }
}
