package countermand.simulation.world;

import countermand.core.Stage;
import countermand.store.SlotKey;
import countermand.store.WaitingIndex;
import countermand.store.telling.MemoryOrders;
import countermand.store.telling.OrderItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The index of orders that wait for a seller. */
public final class Waiting implements WaitingIndex, MemoryOrders.Listener {
  private final Lagging<SlotKey, Instant> index;

  Waiting(World world) {
    this.index = new Lagging<>(world);
  }

  @Override
  public void changed(SlotKey key, @Nullable OrderItem before, OrderItem after) {
    index.put(key, after.order().stage() instanceof Stage.AwaitingSeller s ? s.deadline() : null);
  }

  @Override
  public Page page(String link, int limit, Cursor from) {
    List<String> ids =
        index.shown().stream()
            .filter(entry -> entry.key().link().equals(link))
            .sorted(Comparator.comparing(Lagging.Entry::value))
            .limit(limit)
            .map(entry -> entry.key().id())
            .toList();
    return new Page(ids, new Cursor("", "", true));
  }

  /** Every order that the table holds as waiting. */
  public List<SlotKey> all() {
    return index.truth().stream().map(Lagging.Entry::key).toList();
  }
}
