package countermand.simulation.planted;

import countermand.store.Due;
import countermand.store.Ledger;
import countermand.store.Owing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Books that are right, but for what a mistake changes. */
class WrongLedger implements Ledger {
  private final Ledger right;

  WrongLedger(Ledger right) {
    this.right = right;
  }

  @Override
  public void acknowledge(Owing seen, Collection<String> done) {
    right.acknowledge(seen, done);
  }

  @Override
  public void postpone(Owing seen, Collection<String> failed, Instant dueAt) {
    right.postpone(seen, failed, dueAt);
  }

  @Override
  public List<Due> due(int shard, Instant now, int limit) {
    return right.due(shard, now, limit);
  }

  @Override
  public Optional<Claimed> claim(Due.OfOrder due, Instant now, Instant until) {
    return right.claim(due, now, until);
  }

  @Override
  public boolean leave(Due.OfLaterRelease due, Instant until) {
    return right.leave(due, until);
  }

  @Override
  public void later(Claimed claimed, Instant now, Instant dueAt) {
    right.later(claimed, now, dueAt);
  }

  @Override
  public void rest(Claimed claimed) {
    right.rest(claimed);
  }
}
