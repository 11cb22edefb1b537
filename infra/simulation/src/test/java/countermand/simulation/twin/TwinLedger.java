package countermand.simulation.twin;

import countermand.store.Due;
import countermand.store.Ledger;
import countermand.store.Owing;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Books in memory and in a table. */
record TwinLedger(Ledger memory, Ledger table, TwinItems items) implements Ledger {
  @Override
  public void acknowledge(Owing seen, Collection<String> done) {
    memory.acknowledge(seen, done);
    table.acknowledge(seen, done);
    items.compare("an acknowledgement of " + done, seen.key());
  }

  @Override
  public void postpone(Owing seen, Collection<String> failed, Instant dueAt) {
    memory.postpone(seen, failed, dueAt);
    table.postpone(seen, failed, dueAt);
    items.compare("a back-off", seen.key());
  }

  /** Of those that are due at the same instant, either may be shown first. */
  @Override
  public List<Due> due(int shard, Instant now, int limit) {
    List<Due> due = memory.due(shard, now, limit);
    Same.said(
        "what is due by " + now,
        new HashSet<>(due),
        () -> new HashSet<>(table.due(shard, now, limit)));
    return due;
  }

  @Override
  public Optional<Claimed> claim(Due.OfOrder due, Instant now, Instant until) {
    Optional<Claimed> claimed =
        Same.said(
            "claim of " + due, memory.claim(due, now, until), () -> table.claim(due, now, until));
    items.compare("a claim", due.key());
    return claimed;
  }

  @Override
  public boolean leave(Due.OfLaterRelease due, Instant until) {
    return Same.said("leave " + due, memory.leave(due, until), () -> table.leave(due, until));
  }

  @Override
  public void later(Claimed claimed, Instant now, Instant dueAt) {
    memory.later(claimed, now, dueAt);
    table.later(claimed, now, dueAt);
    items.compare("more time", claimed.due().key());
  }

  @Override
  public void rest(Claimed claimed) {
    memory.rest(claimed);
    table.rest(claimed);
    items.compare("a rest", claimed.due().key());
  }
}
