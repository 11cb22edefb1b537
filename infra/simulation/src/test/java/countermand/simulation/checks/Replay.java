package countermand.simulation.checks;

import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.HistoryEntry;
import countermand.core.Mark;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.OrderIds;
import countermand.core.Owed;
import countermand.core.Side;
import countermand.core.Terms;
import countermand.core.rules.Rulebook;
import countermand.core.rules.Settled;
import countermand.simulation.workload.Op;
import countermand.simulation.workload.Records;
import countermand.simulation.world.Links;
import countermand.store.SlotKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells an order's life again by the rulebook alone: the commands whose receipts are in its
 * history, at the instants of its history, one after the other.
 */
final class Replay {
  private static final Set<String> BY_TIME = Set.of("EndWindow", "ExpireRequest");
  private final Chronicle chronicle;
  private final Records records;
  private final Findings findings;

  Replay(Chronicle chronicle, Records records, Findings findings) {
    this.chronicle = chronicle;
    this.records = records;
    this.findings = findings;
  }

  Life of(SlotKey key) {
    Life life = new Life();
    @Nullable Order now = null;
    for (Chronicle.Written written : chronicle.decisions().getOrDefault(key, List.of())) {
      String what = key.id() + " v" + written.after().version();
      findings.expect(
          written.before() == null ? now == null : written.before().equals(now),
          () -> what + " does not follow what was there");
      Step step = step(key, written, now, what);
      findings.expect(
          step.order().equals(written.after()),
          () -> what + " is not where the rulebook puts it: " + written.after());
      findings.expect(
          step.owed().equals(written.owed()),
          () -> what + " owes " + written.owed() + " and not " + step.owed());
      now = written.after();
      life.add(now, step.owed());
    }
    return life;
  }

  /** Where the rulebook puts an order, and what it then owes. */
  private record Step(Order order, List<Owed> owed) {}

  private Step step(SlotKey key, Chronicle.Written written, @Nullable Order before, String what) {
    Terms terms = Links.terms(key.link());
    long version = before == null ? 0 : before.version();
    List<HistoryEntry> entries =
        written.after().history().stream().filter(e -> e.version() > version).toList();
    @Nullable Order now = before;
    List<Owed> owed = new ArrayList<>();
    for (HistoryEntry entry : entries) {
      if (now != null && BY_TIME.contains(entry.command())) {
        Settled settled = Rulebook.settle(now, entry.at(), terms);
        now = settled.order();
        owed.addAll(settled.owed());
      } else if (now == null || entry.version() > now.version()) {
        Optional<Ending.Moved> moved = moved(key, now, entry, written.after(), terms);
        findings.expect(moved.isPresent(), () -> what + " moved, and the rulebook says it did not");
        if (moved.isEmpty()) {
          break;
        }
        now = moved.get().order();
        owed.addAll(moved.get().owed());
      }
    }
    return new Step(now == null ? written.after() : now, owed);
  }

  /** What the command does that got this receipt, if it meets one of the marks that waited. */
  private Optional<Ending.Moved> moved(
      SlotKey key, @Nullable Order now, HistoryEntry entry, Order wanted, Terms terms) {
    Optional<Op> op = records.op(entry.receipt());
    if (op.isEmpty()) {
      return Optional.empty();
    }
    List<@Nullable Mark> candidates = new ArrayList<>();
    candidates.add(null);
    candidates.addAll(chronicle.marks(key));
    candidates.addAll(
        chronicle.marks(new SlotKey(key.link(), Side.SELLER, wanted.ids().sellerOrderId())));
    Moment moment = new Moment(entry.at(), entry.receipt());
    Optional<Ending.Moved> any = Optional.empty();
    for (@Nullable Mark mark : candidates) {
      if (judged(key, now, op.get().command(), mark, moment, terms) instanceof Ending.Moved moved) {
        any = Optional.of(moved);
        if (moved.order().equals(wanted)) {
          return any;
        }
      }
    }
    return any;
  }

  private static Ending judged(
      SlotKey key,
      @Nullable Order now,
      Command command,
      @Nullable Mark mark,
      Moment moment,
      Terms terms) {
    if (now == null && command instanceof Command.PlaceOrder place) {
      OrderIds ids = new OrderIds(key.link(), key.id(), place.sellerOrderId());
      return Rulebook.place(ids, place, mark, moment, terms);
    }
    if (now == null) {
      throw new AssertionError("no order begins with " + command);
    }
    return Rulebook.decide(now, command, mark, moment, terms);
  }
}
