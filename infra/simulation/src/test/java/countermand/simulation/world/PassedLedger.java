package countermand.simulation.world;

import countermand.store.Due;
import countermand.store.Ledger;
import countermand.store.Owing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Books as others keep them, but for what is overridden. */
public class PassedLedger implements Ledger {
  private final Ledger ledger;

  /** Passes everything on. */
  protected PassedLedger(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void acknowledge(Owing seen, Collection<String> done) {
    ledger.acknowledge(seen, done);
  }

  @Override
  public void postpone(Owing seen, Collection<String> failed, Instant dueAt) {
    ledger.postpone(seen, failed, dueAt);
  }

  @Override
  public List<Due> due(int shard, Instant now, int limit) {
    return ledger.due(shard, now, limit);
  }

  @Override
  public Optional<Claimed> claim(Due.OfOrder due, Instant now, Instant until) {
    return ledger.claim(due, now, until);
  }

  @Override
  public boolean leave(Due.OfLaterRelease due, Instant until) {
    return ledger.leave(due, until);
  }

  @Override
  public void later(Claimed claimed, Instant now, Instant dueAt) {
    ledger.later(claimed, now, dueAt);
  }

  @Override
  public void rest(Claimed claimed) {
    ledger.rest(claimed);
  }
}
