package countermand.effects.fake;

import countermand.store.SlotKey;
import countermand.store.codec.UnknownFormatException;
import countermand.store.delivery.Deliveries;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deliveries in memory, and what can go wrong with them. */
public final class FakeDeliveries implements Deliveries {
  private final Map<DeliveryKey, Delivery> deliveries = new HashMap<>();
  private Runnable beforeReplacing = () -> {};
  private int answersLost;
  private boolean unreadable;
  private boolean unlistable;

  /** The only one there is. */
  public Delivery only() {
    return deliveries.values().stream()
        .reduce((_, _) -> {
          throw new AssertionError("more than one");
        })
        .orElseThrow();
  }

  /** All there are. */
  public List<Delivery> all() {
    return List.copyOf(deliveries.values());
  }

  /** How many there are. */
  public int size() {
    return deliveries.size();
  }

  /** Puts one there, whatever was there before. */
  public void put(Delivery delivery) {
    deliveries.put(delivery.key(), delivery);
  }

  /** A later release has written them. */
  public void unreadable() {
    unreadable = true;
  }

  /** Those of an order cannot be listed. */
  public void breakLists() {
    unlistable = true;
  }

  /** Somebody else does this just before the next write. */
  public void beforeReplacing(Runnable other) {
    beforeReplacing = other;
  }

  /** The next writes are done, and say that they were not: their first answer was lost. */
  public void loseAnswers(int writes) {
    answersLost = writes;
  }

  @Override
  public void open(Delivery delivery) {
    deliveries.putIfAbsent(delivery.key(), delivery);
  }

  @Override
  public Optional<Delivery> read(DeliveryKey key) {
    if (unreadable) {
      throw new UnknownFormatException("a delivery of a later release");
    }
    return Optional.ofNullable(deliveries.get(key));
  }

  @Override
  public boolean replace(Delivery seen, Delivery next) {
    Runnable other = beforeReplacing;
    beforeReplacing = () -> {};
    other.run();
    Delivery there = deliveries.get(next.key());
    if (there == null || there.revision() != seen.revision()) {
      return false;
    }
    deliveries.put(next.key(), next);
    if (answersLost > 0) {
      answersLost--;
      return false;
    }
    return true;
  }

  @Override
  public boolean push(DeliveryKey key, Instant shown, Instant until) {
    Delivery there = deliveries.get(key);
    return there != null
        && shown.equals(there.dueAt())
        && replace(there, there.change().due(until).build());
  }

  @Override
  public List<Delivery> ofOrder(SlotKey order) {
    if (unlistable) {
      throw new IllegalStateException("the list cannot be read");
    }
    return deliveries.values().stream().filter(one -> one.order().equals(order)).toList();
  }

  @Override
  public Optional<DeliveryKey> find(String link, String id) {
    throw new UnsupportedOperationException("nobody looks for a delivery here");
  }

  @Override
  public Optional<Page> undelivered(
      String link, Delivery.Status status, int limit, @Nullable String cursor) {
    throw new UnsupportedOperationException("nobody lists deliveries here");
  }
}
