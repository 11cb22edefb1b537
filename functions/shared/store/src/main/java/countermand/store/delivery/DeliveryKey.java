package countermand.store.delivery;

import countermand.store.SlotKey;
import java.util.Optional;

/**
 * Where a delivery is: beside its order.
 *
 * @param order the order's place, at its marketplace's id
 */
public record DeliveryKey(SlotKey order, String id) {
  /** How the sort key of a delivery begins. */
  public static final String PREFIX = "DELIVERY#";

  /** The delivery of an item's keys; empty where the item is none. */
  public static Optional<DeliveryKey> of(String partition, String sort) {
    return sort.startsWith(PREFIX)
        ? SlotKey.parse(partition)
            .map(order -> new DeliveryKey(order, sort.substring(PREFIX.length())))
        : Optional.empty();
  }

  /** The sort key. */
  String sort() {
    return PREFIX + id;
  }
}
