package countermand.effects.fake;

import countermand.store.Due;
import countermand.store.Ledger;
import countermand.store.Owing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Books that remember what was written into them, or that are out of order. */
public final class Ledgers implements Ledger {
  private final List<String> struck = new ArrayList<>();
  private final List<String> postponed = new ArrayList<>();
  private boolean broken;

  /** From now on every call fails. */
  public void breakDown() {
    broken = true;
  }

  /** The acknowledgements, each with its order and what it struck out. */
  public List<String> struck() {
    return struck;
  }

  /** The back-offs, each with its order, what failed and when somebody looks again. */
  public List<String> postponed() {
    return postponed;
  }

  @Override
  public void acknowledge(Owing seen, Collection<String> done) {
    orFail();
    if (!done.isEmpty()) {
      struck.add(seen.order().ids().orderId() + new TreeSet<>(done));
    }
  }

  @Override
  public void postpone(Owing seen, Collection<String> failed, Instant dueAt) {
    orFail();
    if (!failed.isEmpty()) {
      postponed.add(seen.order().ids().orderId() + new TreeSet<>(failed) + " " + dueAt);
    }
  }

  private void orFail() {
    if (broken) {
      throw new IllegalStateException("out of order");
    }
  }

  @Override
  public List<Due> due(int shard, Instant now, int limit) {
    throw new AssertionError("no relay looks for more work");
  }

  @Override
  public Optional<Claimed> claim(Due.OfOrder due, Instant now, Instant until) {
    throw new AssertionError("no relay claims");
  }

  @Override
  public boolean leave(Due.OfLaterRelease due, Instant until) {
    throw new AssertionError("no relay claims");
  }

  @Override
  public void later(Claimed claimed, Instant now, Instant dueAt) {
    throw new AssertionError("no relay claims");
  }

  @Override
  public void rest(Claimed claimed) {
    throw new AssertionError("no relay claims");
  }
}
