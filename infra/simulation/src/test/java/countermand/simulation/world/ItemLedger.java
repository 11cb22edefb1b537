package countermand.simulation.world;

import countermand.store.Due;
import countermand.store.Ledger;
import countermand.store.Owing;
import countermand.store.SlotKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The books in the orders' items, under the conditions of the real table's writes. */
public final class ItemLedger implements Ledger {
  private final Items items;
  private final DueItems index;

  /** Works on items. */
  public ItemLedger(Items items, DueItems index) {
    this.items = items;
    this.index = index;
  }

  @Override
  public void acknowledge(Owing seen, Collection<String> done) {
    if (done.isEmpty()) {
      return;
    }
    boolean closed =
        done.containsAll(seen.ids())
            && change(
                seen.key(),
                item -> sameVersion(item, seen) && item.owed().size() == seen.ids().size(),
                item -> item.without(done).closed());
    if (!closed) {
      change(seen.key(), _ -> true, item -> item.without(done));
    }
  }

  @Override
  public void postpone(Owing seen, Collection<String> failed, Instant dueAt) {
    Instant at = seen.order().nextInstant().filter(dueAt::isAfter).orElse(dueAt);
    change(
        seen.key(),
        item -> sameVersion(item, seen) && failed.stream().anyMatch(item.owed()::containsKey),
        item -> item.due(at));
  }

  @Override
  public List<Due> due(int shard, Instant now, int limit) {
    return index.due(shard, now, limit);
  }

  @Override
  public Optional<Claimed> claim(Due.OfOrder due, Instant now, Instant until) {
    Optional<OrderItem> there =
        items.order(due.key()).filter(item -> due.shown().equals(item.dueAt()));
    if (there.isEmpty()) {
      return Optional.empty();
    }
    Instant at = there.get().deadline().filter(now::isBefore).filter(until::isAfter).orElse(until);
    OrderItem claimed = there.get().due(at);
    items.put(due.key(), claimed);
    return Optional.of(new Claimed(due, claimed.owing(), at));
  }

  @Override
  public void later(Claimed claimed, Instant now, Instant dueAt) {
    change(
        claimed.due().key(),
        item -> asClaimed(item, claimed) && claimed.until().equals(item.dueAt()),
        item -> item.due(claimed.owing().noLaterThanDeadline(now, dueAt)));
  }

  @Override
  public void rest(Claimed claimed) {
    change(
        claimed.due().key(),
        item -> asClaimed(item, claimed) && item.owed().isEmpty(),
        OrderItem::closed);
  }

  private static boolean asClaimed(OrderItem item, Claimed claimed) {
    return sameVersion(item, claimed.owing());
  }

  private static boolean sameVersion(OrderItem item, Owing seen) {
    return item.order().version() == seen.order().version();
  }

  private boolean change(
      SlotKey key, Predicate<OrderItem> condition, UnaryOperator<OrderItem> next) {
    Optional<OrderItem> there = items.order(key).filter(condition);
    there.ifPresent(item -> items.put(key, next.apply(item)));
    return there.isPresent();
  }
}
