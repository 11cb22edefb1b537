package countermand.simulation.world;

import countermand.store.Due;
import countermand.store.DueShards;
import countermand.store.SlotKey;
import countermand.store.delivery.DeliveryKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sweep's index. */
public final class DueItems {
  private final World world;
  private final Lagging<Place, Instant> index;

  /**
   * What may be due.
   *
   * @param delivery the id of a delivery of the order; absent for the order itself
   */
  public record Place(SlotKey order, @Nullable String delivery) {}

  DueItems(World world) {
    this.world = world;
    this.index = new Lagging<>(world);
  }

  void put(Place place, @Nullable Instant dueAt) {
    index.put(place, dueAt);
    if (dueAt != null) {
      world.sweeper().expect(dueAt);
    }
  }

  List<Due> due(int shard, Instant now, int limit) {
    return index.shown().stream()
        .filter(entry -> DueShards.of(entry.key().order()).equals(Integer.toString(shard)))
        .filter(entry -> !entry.value().isAfter(now))
        .sorted(Comparator.comparing(Lagging.Entry::value))
        .limit(limit)
        .map(entry -> due(entry.key(), entry.value()))
        .toList();
  }

  /** Everything that is in the table with an instant at which somebody must look. */
  public List<Place> all() {
    return index.truth().stream().map(Lagging.Entry::key).toList();
  }

  /** The next instant at which somebody must look, by the index or by the table. */
  Optional<Instant> next() {
    return Stream.concat(index.shown().stream(), index.truth().stream())
        .map(Lagging.Entry::value)
        .min(Instant::compareTo);
  }

  private static Due due(Place place, Instant shown) {
    return place.delivery() == null
        ? new Due.OfOrder(place.order(), shown)
        : new Due.OfDelivery(new DeliveryKey(place.order(), place.delivery()), shown);
  }
}
