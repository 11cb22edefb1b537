package countermand.simulation.planted;

import countermand.simulation.world.PassedLedger;
import countermand.simulation.world.StandIn;
import countermand.store.Ledger;
import countermand.store.Owing;
import countermand.store.telling.MemoryOrders;
import java.util.Collection;

/** Strikes out everything, also what was not performed. */
public final class RemovesTheWholeMap implements StandIn {
  @Override
  public Ledger ledger(Ledger right, MemoryOrders items) {
    return new PassedLedger(right) {
      @Override
      public void acknowledge(Owing seen, Collection<String> done) {
        items
            .item(seen.key())
            .ifPresent(item -> items.put(seen.key(), item.without(item.owed().keySet()).closed()));
      }
    };
  }
}
