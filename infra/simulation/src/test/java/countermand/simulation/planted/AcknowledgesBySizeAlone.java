package countermand.simulation.planted;

import countermand.simulation.world.PassedLedger;
import countermand.simulation.world.StandIn;
import countermand.store.Ledger;
import countermand.store.Owing;
import countermand.store.telling.MemoryOrders;
import java.util.Collection;

/** Closes the books where the number of debts is what was seen, whatever the version. */
public final class AcknowledgesBySizeAlone implements StandIn {
  @Override
  public Ledger ledger(Ledger right, MemoryOrders items) {
    return new PassedLedger(right) {
      @Override
      public void acknowledge(Owing seen, Collection<String> done) {
        items
            .item(seen.key())
            .filter(item -> done.containsAll(seen.ids()))
            .filter(item -> item.owed().size() == seen.ids().size())
            .ifPresentOrElse(
                item -> items.put(seen.key(), item.without(done).closed()),
                () -> right.acknowledge(seen, done));
      }
    };
  }
}
