package countermand.simulation.world;

import countermand.store.Due;
import countermand.store.Ledger;
import java.time.Instant;
import java.util.List;

/** The books of the orders, and an index of what is due in orders and deliveries. */
final class IndexedLedger extends PassedLedger {
  private final DueItems index;

  IndexedLedger(Ledger ledger, DueItems index) {
    super(ledger);
    this.index = index;
  }

  @Override
  public List<Due> due(int shard, Instant now, int limit) {
    return index.due(shard, now, limit);
  }
}
