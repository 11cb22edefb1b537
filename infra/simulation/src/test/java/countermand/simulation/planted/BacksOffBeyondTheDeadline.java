package countermand.simulation.planted;

import countermand.simulation.world.PassedLedger;
import countermand.simulation.world.StandIn;
import countermand.store.Ledger;
import countermand.store.Owing;
import countermand.store.telling.MemoryOrders;
import java.time.Instant;
import java.util.Collection;

/** Has somebody look when the pause is over, even where the deadline is sooner. */
public final class BacksOffBeyondTheDeadline implements StandIn {
  @Override
  public Ledger ledger(Ledger right, MemoryOrders items) {
    return new PassedLedger(right) {
      @Override
      public void postpone(Owing seen, Collection<String> failed, Instant dueAt) {
        push(items, seen, dueAt);
      }

      @Override
      public void later(Claimed claimed, Instant now, Instant dueAt) {
        push(items, claimed.owing(), dueAt);
      }
    };
  }

  private static void push(MemoryOrders items, Owing seen, Instant dueAt) {
    items
        .item(seen.key())
        .filter(item -> item.order().version() == seen.order().version())
        .ifPresent(item -> items.put(seen.key(), item.due(dueAt)));
  }
}
