package countermand.simulation.world;

import countermand.store.Due;
import countermand.store.Ledger;
import countermand.store.Owing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The books over a wire. */
record WiredLedger(Wire wire, Ledger ledger) implements Ledger {
  @Override
  public void acknowledge(Owing seen, Collection<String> done) {
    wire.run("ledger.acknowledge", () -> ledger.acknowledge(seen, done));
  }

  @Override
  public void postpone(Owing seen, Collection<String> failed, Instant dueAt) {
    wire.run("ledger.postpone", () -> ledger.postpone(seen, failed, dueAt));
  }

  @Override
  public List<Due> due(int shard, Instant now, int limit) {
    // Empty shards are passed over: their calls would only cost the simulation time.
    return ledger.due(shard, now, limit).isEmpty()
        ? List.of()
        : wire.call("ledger.due", () -> ledger.due(shard, now, limit));
  }

  @Override
  public Optional<Claimed> claim(Due.OfOrder due, Instant now, Instant until) {
    return wire.call("ledger.claim", () -> ledger.claim(due, now, until));
  }

  @Override
  public boolean leave(Due.OfLaterRelease due, Instant until) {
    return wire.call("ledger.leave", () -> ledger.leave(due, until));
  }

  @Override
  public void later(Claimed claimed, Instant now, Instant dueAt) {
    wire.run("ledger.later", () -> ledger.later(claimed, now, dueAt));
  }

  @Override
  public void rest(Claimed claimed) {
    wire.run("ledger.rest", () -> ledger.rest(claimed));
  }
}
