package countermand.simulation.planted;

import countermand.simulation.world.Items;
import countermand.store.Ledger;
import countermand.store.Owing;
import java.util.Collection;

/** Closes the books where the number of debts is what was seen, whatever the version. */
public final class AcknowledgesBySizeAlone implements Mistake {
  @Override
  public Ledger ledger(Ledger right, Items items) {
    return new WrongLedger(right) {
      @Override
      public void acknowledge(Owing seen, Collection<String> done) {
        items
            .order(seen.key())
            .filter(item -> done.containsAll(seen.ids()))
            .filter(item -> item.owed().size() == seen.ids().size())
            .ifPresentOrElse(
                item -> items.put(seen.key(), item.without(done).closed()),
                () -> right.acknowledge(seen, done));
      }
    };
  }
}
