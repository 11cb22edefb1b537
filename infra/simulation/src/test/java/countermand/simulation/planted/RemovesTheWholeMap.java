package countermand.simulation.planted;

import countermand.simulation.world.Items;
import countermand.store.Ledger;
import countermand.store.Owing;
import java.util.Collection;

/** Strikes out everything, also what was not performed. */
public final class RemovesTheWholeMap implements Mistake {
  @Override
  public Ledger ledger(Ledger right, Items items) {
    return new WrongLedger(right) {
      @Override
      public void acknowledge(Owing seen, Collection<String> done) {
        items
            .order(seen.key())
            .ifPresent(item -> items.put(seen.key(), item.without(item.owed().keySet()).closed()));
      }
    };
  }
}
