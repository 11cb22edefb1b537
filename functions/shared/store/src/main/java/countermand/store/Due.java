package countermand.store;

import countermand.store.delivery.DeliveryKey;
import java.time.Instant;
import java.util.Optional;

/** Something that somebody must look at, as the sweep's index shows it. */
public sealed interface Due {
  /** The instant that the index showed. */
  Instant shown();

  /**
   * An order: it owes something, or its instant has come.
   *
   * @param key its place, at its marketplace's id
   */
  record OfOrder(SlotKey key, Instant shown) implements Due {}

  /** A delivery: its next attempt is due, or somebody must hear that it failed. */
  record OfDelivery(DeliveryKey key, Instant shown) implements Due {}

  /** What a later release wrote, and will look after. */
  record OfLaterRelease(String partition, String sort, Instant shown) implements Due {}

  /** What lies at a place of the table. */
  static Due of(String partition, String sort, Instant shown) {
    Optional<Due> order =
        sort.equals(Attributes.SLOT)
            ? SlotKey.parse(partition).map(key -> new OfOrder(key, shown))
            : DeliveryKey.of(partition, sort).map(key -> new OfDelivery(key, shown));
    return order.orElseGet(() -> new OfLaterRelease(partition, sort, shown));
  }
}
