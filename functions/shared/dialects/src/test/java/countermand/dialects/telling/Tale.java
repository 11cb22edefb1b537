package countermand.dialects.telling;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Ending;
import countermand.core.FulfilledBy;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.OrderIds;
import countermand.core.OrderedLine;
import countermand.core.Terms;
import countermand.core.Told;
import countermand.core.rules.Rulebook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to one order: the rulebook decides, as the desk would let it. */
public final class Tale {
  /** When it begins: the order is placed, and paid. */
  public static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  private static final Terms TERMS =
      new Terms(
          Duration.ofMinutes(30),
          Duration.ofDays(30),
          Duration.ofHours(1),
          1,
          true,
          true,
          true,
          false);

  private Order order;
  private Instant now = START;
  private long commands;

  private Tale(Order order) {
    this.order = order;
  }

  /** An order M-1, S-1 for the seller, of two lines, paid at the start. */
  public static Tale begin() {
    return begin(START);
  }

  /** The same, not paid yet. */
  public static Tale unpaid() {
    return begin(null);
  }

  private static Tale begin(@Nullable Instant paidAt) {
    return of(
        new Content(
            5990,
            "BRL",
            "G-1",
            FulfilledBy.SELLER,
            List.of(
                new OrderedLine("1", "P-7", "V-7", null, 2, 1995L),
                new OrderedLine("2", null, null, null, 1, 2000L))),
        paidAt);
  }

  /** An order M-1, S-1 for the seller, of something else, paid at the start. */
  public static Tale of(Content content) {
    return of(content, START);
  }

  private static Tale of(Content content, @Nullable Instant paidAt) {
    Ending placed =
        Rulebook.place(
            new OrderIds("acme", "M-1", "S-1"),
            new Command.PlaceOrder("S-1", content, paidAt),
            null,
            new Moment(START, new UUID(0, 0)),
            TERMS);
    return new Tale(((Ending.Moved) placed).order());
  }

  /** The desk's answer to the placement of an order that nobody knows yet. */
  public static Answer place(String orderId, Command.PlaceOrder placement) {
    Ending placed =
        Rulebook.place(
            new OrderIds("acme", orderId, placement.sellerOrderId()),
            placement,
            null,
            new Moment(START, new UUID(0, 0)),
            TERMS);
    Ending.Moved moved = (Ending.Moved) placed;
    return new Answer.Done(Told.of(moved, true), moved.order());
  }

  /** Time passes. */
  public Tale after(Duration duration) {
    now = now.plus(duration);
    order = Rulebook.settle(order, now, TERMS).order();
    return this;
  }

  /** The window ends. */
  public Tale afterWindow() {
    return after(Duration.ofMinutes(45));
  }

  /** Something is said to it. */
  public Tale then(Command command) {
    hear(command);
    return this;
  }

  /** Something is said to it, and this is the desk's answer. The n-th receipt is 0…n. */
  public Answer hear(Command command) {
    commands++;
    Moment moment = new Moment(now, new UUID(0, commands));
    return switch (Rulebook.decide(order, command, null, moment, TERMS)) {
      case Ending.Moved moved -> {
        order = moved.order();
        yield new Answer.Done(Told.of(moved, false), order);
      }
      case Ending.AlreadyDone done -> new Answer.Done(Told.of(done, order), order);
      case Ending.Refused refused -> new Answer.Refused(refused, Optional.of(order));
    };
  }

  /** The order as it stands. */
  public Order order() {
    return order;
  }
}
