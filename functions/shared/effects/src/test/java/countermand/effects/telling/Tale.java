package countermand.effects.telling;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Effect;
import countermand.core.Ending;
import countermand.core.Event;
import countermand.core.FulfilledBy;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.OrderIds;
import countermand.core.OrderedLine;
import countermand.core.Owed;
import countermand.core.Terms;
import countermand.core.rules.Rulebook;
import countermand.core.rules.Settled;
import countermand.store.Owing;
import countermand.store.telling.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happens to one order, and what it owes for that. The n-th command's receipt is 0…n. */
public final class Tale {
  /** When it begins: the order is placed. */
  public static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  /** Two units of A at 30 and one of B at 40. */
  private static final List<OrderedLine> LINES =
      List.of(
          new OrderedLine("A", null, null, null, 2, 30L),
          new OrderedLine("B", null, null, null, 1, 40L));

  private static final Terms TERMS = Settings.usual();

  private Terms terms = TERMS;
  private Order order;
  private List<Owed> owed;
  private Instant now = START;
  private long commands;

  private Tale(Ending.Moved placement) {
    order = placement.order();
    owed = placement.owed();
  }

  /** The usual order, worth 100, not paid yet. */
  public static Tale placed() {
    return placed("M-1", LINES, null);
  }

  /** The usual order, paid at once. */
  public static Tale paid() {
    return placed("M-1", LINES, START);
  }

  /** The usual order of another id. */
  public static Tale paid(String orderId) {
    return placed(orderId, LINES, START);
  }

  /** The usual order, past its window. */
  public static Tale ready() {
    return paid().after(Duration.ofMinutes(45));
  }

  /** An order of which only the value is known. */
  public static Tale withoutLines() {
    return placed("M-1", List.of(), null);
  }

  /** An order of which nothing is known yet. */
  public static Tale unknown() {
    return placed("M-1", new Content(0, null, null, null, List.of()), null);
  }

  private static Tale placed(String id, List<OrderedLine> lines, @Nullable Instant paidAt) {
    return placed(id, new Content(100, "BRL", "G-1", FulfilledBy.SELLER, lines), paidAt);
  }

  private static Tale placed(String id, Content content, @Nullable Instant paidAt) {
    Ending placement =
        Rulebook.place(
            new OrderIds("acme", id, "S-1"),
            new Command.PlaceOrder("S-1", content, paidAt),
            null,
            new Moment(START, new UUID(0, 0)),
            TERMS);
    return new Tale((Ending.Moved) placement);
  }

  /** From now on the seller has so long to answer. */
  public Tale answeringWithin(Duration time) {
    terms = Settings.answeringWithin(time);
    return this;
  }

  /** Time passes. */
  public Tale after(Duration time) {
    now = now.plus(time);
    Settled settled = Rulebook.settle(order, now, terms);
    order = settled.order();
    owed = settled.owed();
    return this;
  }

  /** Something is said to it, and moves it. */
  public Tale then(Command command) {
    commands++;
    Moment moment = new Moment(now, new UUID(0, commands));
    Ending.Moved moved = (Ending.Moved) Rulebook.decide(order, command, null, moment, terms);
    order = moved.order();
    owed = moved.owed();
    return this;
  }

  /** The order as it stands. */
  public Order order() {
    return order;
  }

  /** What the last thing that happened owes. */
  public List<Owed> owed() {
    return owed;
  }

  /** The one event of that kind among what the last thing that happened owes. */
  public Owed owed(Class<? extends Event> kind) {
    return owed.stream()
        .filter(
            one -> one.effect() instanceof Effect.Publish(Event event) && kind.isInstance(event))
        .findFirst()
        .orElseThrow();
  }

  /** The order with what the last thing that happened owes, as its item shows it. */
  public Owing owing() {
    return owing(owed);
  }

  /** The order with what it owes. */
  public Owing owing(List<Owed> all) {
    return new Owing(
        order, all, all.stream().map(Owed::id).collect(Collectors.toSet()), order.lastAt(), null);
  }
}
