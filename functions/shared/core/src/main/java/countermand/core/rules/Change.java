package countermand.core.rules;

import countermand.core.Actor;
import countermand.core.Effect;
import countermand.core.Ending;
import countermand.core.Event;
import countermand.core.HistoryEntry;
import countermand.core.LineVerdict;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.OrderBuilder;
import countermand.core.Owed;
import countermand.core.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One move in the making: the next order, its history entry, and what it owes. */
final class Change {
  private final Order before;
  private final OrderBuilder next;
  private final String command;
  private final Actor by;
  private final Moment moment;
  private final List<Function<Event.Facts, List<Effect>>> effects = new ArrayList<>();
  private boolean marketplaceUnaware;
  private List<LineVerdict> lines = List.of();
  private @Nullable String requestId;
  private @Nullable String reason;

  Change(Order before, String command, Actor by, Moment moment) {
    this.before = before;
    this.next = before.change();
    this.command = command;
    this.by = by;
    this.moment = moment;
  }

  Order before() {
    return before;
  }

  OrderBuilder next() {
    return next;
  }

  Instant at() {
    return moment.now();
  }

  UUID receipt() {
    return moment.receipt();
  }

  void because(@Nullable String why) {
    reason = why;
  }

  void about(String request) {
    requestId = request;
  }

  void verdicts(List<LineVerdict> verdicts) {
    lines = verdicts;
  }

  /** The marketplace will not read in its answer what became of its call. */
  void marketplaceUnaware() {
    marketplaceUnaware = true;
  }

  /** For whoever listens. */
  void publish(Function<Event.Facts, Event> event) {
    effects.add(facts -> Telling.everybody(event.apply(facts)));
  }

  /** For whoever listens, and for the parties themselves. */
  void announce(Function<Event.Facts, Event.Notice> notice) {
    effects.add(facts -> Telling.parties(notice.apply(facts), marketplaceUnaware));
  }

  /** For one party alone. */
  void tell(Side to, Function<Event.Facts, Event.Notice> notice) {
    effects.add(facts -> List.of(new Effect.Notify(to, notice.apply(facts))));
  }

  void start(Effect timer) {
    effects.add(facts -> List.of(timer));
  }

  Ending.Moved moved() {
    long version = before.version() + 1;
    String stage = next.build().stage().name();
    @Nullable String stageBefore = before.version() == 0 ? null : before.stage().name();
    List<HistoryEntry> history = new ArrayList<>(before.history());
    history.add(
        new HistoryEntry(version, command, stageBefore, stage, at(), by, reason, receipt()));
    int over = history.size() - Order.HISTORY_KEPT;
    if (over > 0) {
      start(new Effect.KeepHistory(history.subList(0, over)));
      history = history.subList(over, history.size());
    }
    next.moved(version, at(), history);
    Order after = next.build();
    Event.Facts facts = new Event.Facts(version, at(), by, stageBefore, stage, reason, receipt());
    return new Ending.Moved(after, receipt(), requestId, lines, owed(facts, after));
  }

  private List<Owed> owed(Event.Facts facts, Order after) {
    List<Effect> all = new ArrayList<>();
    effects.forEach(some -> all.addAll(some.apply(facts)));
    all.addAll(Leading.from(before, after, all, receipt()));
    List<Owed> owed = new ArrayList<>();
    all.forEach(effect -> owed.add(new Owed(facts.version() + "." + owed.size(), effect)));
    return owed;
  }
}
