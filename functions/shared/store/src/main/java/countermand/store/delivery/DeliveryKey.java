package countermand.store.delivery;

import countermand.core.Side;
import countermand.store.SlotKey;
import java.util.Optional;

/**
 * Where a delivery is: beside its order.
 *
 * @param order the order's place, at its marketplace's id
 */
public record DeliveryKey(SlotKey order, String id) {

  /** The delivery of an item's keys; empty where the item is none. */
  public static Optional<DeliveryKey> of(String partition, String sort) {
    if (!sort.startsWith(DeliveryCodec.PREFIX)) {
      return Optional.empty();
    }
    // No order's id has a # in it, so that the last one ends all that comes before.
    String orderId = partition.substring(partition.lastIndexOf('#') + 1);
    String link =
        partition.substring("ORDER#".length(), partition.length() - "#m#".length() - orderId.length());
    return Optional.of(
        new DeliveryKey(
            new SlotKey(link, Side.MARKETPLACE, orderId),
            sort.substring(DeliveryCodec.PREFIX.length())));
  }

  /** The sort key. */
  String sort() {
    return DeliveryCodec.PREFIX + id;
  }
}
