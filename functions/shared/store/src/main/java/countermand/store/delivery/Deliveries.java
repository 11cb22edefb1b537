package countermand.store.delivery;

import countermand.store.SlotKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The deliveries in the table. Each write is one conditional write. */
public interface Deliveries {

  /** Writes a delivery where none of its id is; one that is there stays as it is. */
  void open(Delivery delivery);

  /** A delivery, read consistently. */
  Optional<Delivery> read(DeliveryKey key);

  /**
   * Puts the next state in place of what was seen.
   *
   * @param next {@code seen} with its revision raised by one
   * @return false where somebody else was first; nothing is written then
   */
  boolean replace(Delivery seen, Delivery next);

  /**
   * Pushes the instant at which somebody must look, whatever else is in the delivery: also one that
   * this release cannot read gets out of the way.
   *
   * @param shown the instant that the index showed
   * @return false where it is no longer that one
   */
  boolean push(DeliveryKey key, Instant shown, Instant until);

  /** All deliveries of an order, oldest first, read consistently. */
  List<Delivery> ofOrder(SlotKey order);

  /** Where the delivery of an id is; found a moment after it was opened. */
  Optional<DeliveryKey> find(String link, String id);

  /**
   * A link's deliveries that nobody has taken, oldest first.
   *
   * @param status any but {@link Delivery.Status#DELIVERED} and {@link Delivery.Status#SUPERSEDED}
   * @param cursor of the page before; null for the first
   * @return empty where the cursor is none of ours
   */
  Optional<Page> undelivered(
      String link, Delivery.Status status, int limit, @Nullable String cursor);

  /**
   * Some deliveries, and where the next ones begin.
   *
   * @param cursor absent on the last page
   */
  record Page(List<DeliveryKey> keys, @Nullable String cursor) {
    public Page {
      keys = List.copyOf(keys);
    }
  }
}
