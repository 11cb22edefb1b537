package countermand.simulation.world;

import countermand.store.SlotKey;
import countermand.store.delivery.Deliveries;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryKey;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The deliveries' items, under the conditions of the real table's writes. */
public final class DeliveryItems implements Deliveries {
  private static final Comparator<Delivery> OLDEST_FIRST =
      Comparator.comparing(Delivery::openedAt)
          .thenComparingLong(delivery -> delivery.notice().facts().version())
          .thenComparing(Delivery::id);
  private final Map<DeliveryKey, Delivery> deliveries = new LinkedHashMap<>();
  private final DueItems index;

  /** Works on an index. */
  public DeliveryItems(DueItems index) {
    this.index = index;
  }

  /** All of them, in the order in which they were opened. */
  public List<Delivery> all() {
    return List.copyOf(deliveries.values());
  }

  @Override
  public void open(Delivery delivery) {
    if (!deliveries.containsKey(delivery.key())) {
      put(delivery);
    }
  }

  @Override
  public Optional<Delivery> read(DeliveryKey key) {
    return Optional.ofNullable(deliveries.get(key));
  }

  @Override
  public boolean replace(Delivery seen, Delivery next) {
    Delivery there = deliveries.get(next.key());
    if (there == null || there.revision() != seen.revision()) {
      return false;
    }
    put(next);
    return true;
  }

  @Override
  public List<Delivery> ofOrder(SlotKey order) {
    return deliveries.values().stream()
        .filter(delivery -> delivery.order().equals(order))
        .sorted(OLDEST_FIRST)
        .toList();
  }

  @Override
  public Optional<DeliveryKey> find(String link, String id) {
    return deliveries.keySet().stream()
        .filter(key -> key.id().equals(id) && key.order().link().equals(link))
        .findFirst();
  }

  @Override
  public Optional<Page> undelivered(
      String link, Delivery.Status status, int limit, @Nullable String cursor) {
    List<DeliveryKey> keys =
        deliveries.values().stream()
            .filter(one -> one.order().link().equals(link) && one.status() == status)
            .sorted(OLDEST_FIRST)
            .map(Delivery::key)
            .toList();
    return Optional.of(new Page(keys, null));
  }

  private void put(Delivery delivery) {
    deliveries.put(delivery.key(), delivery);
    index.put(new DueItems.Place(delivery.order(), delivery.id()), delivery.dueAt());
  }
}
