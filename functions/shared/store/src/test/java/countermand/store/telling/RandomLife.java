package countermand.store.telling;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Ending;
import countermand.core.Extent;
import countermand.core.FulfilledBy;
import countermand.core.InvoiceType;
import countermand.core.LineAsk;
import countermand.core.Mark;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.OrderIds;
import countermand.core.OrderedLine;
import countermand.core.Origin;
import countermand.core.Owed;
import countermand.core.RequestName;
import countermand.core.Side;
import countermand.core.rules.Rulebook;
import countermand.core.rules.Settled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An order that things happen to, at random but always the same for a seed. */
public final class RandomLife {
  private static final List<Duration> STEPS =
      List.of(Duration.ZERO, Duration.ofMinutes(7), Settings.WINDOW, Duration.ofDays(16));

  private final Random random;
  private final BiConsumer<Order, List<Owed>> moved;
  private Instant now = Instant.parse("2026-03-01T12:00:00.123Z");
  private Order order;

  /**
   * A life.
   *
   * @param moved is told each order that a move made, and what the move owes
   */
  public RandomLife(long seed, BiConsumer<Order, List<Owed>> moved) {
    this.random = new Random(seed);
    this.moved = moved;
    OrderIds ids = new OrderIds("link", "M", chance(2) ? "S" : null);
    Command.PlaceOrder placement = placement(ids.givenSellerId());
    Ending.Moved placed =
        (Ending.Moved) Rulebook.place(ids, placement, mark(), moment(), Settings.usual());
    order = placed.order();
    moved.accept(order, placed.owed());
  }

  /** So many commands, and as much time as there is between them. */
  public void live(int commands) {
    for (int i = 0; i < commands; i++) {
      now = now.plus(STEPS.get(random.nextInt(STEPS.size())));
      Settled settled = Rulebook.settle(order, now, Settings.usual());
      if (settled.changed()) {
        order = settled.order();
        moved.accept(order, settled.owed());
      }
      Ending ending = Rulebook.decide(order, command(i), null, moment(), Settings.usual());
      if (ending instanceof Ending.Moved move) {
        order = move.order();
        moved.accept(order, move.owed());
      }
    }
  }

  private Command command(int i) {
    return switch (random.nextInt(16)) {
      case 0 -> placement(order.ids().givenSellerId());
      case 1, 2 -> new Command.ApprovePayment(chance(2) ? now.minusSeconds(60) : null);
      case 3, 4 -> new Command.StartHandling();
      case 5 -> chance(3) ? new Command.Ship() : new Command.WithdrawRequest(null);
      case 6 -> chance(3) ? new Command.ReportShipment() : new Command.ReturnGoods();
      case 7, 8 -> invoice(i);
      case 9, 10 ->
          new Command.RequestCancellation(
              name(i), chance(2) ? Origin.CUSTOMER : Origin.MARKETPLACE, text(), null, extent());
      case 11 -> chance(4) ? new Command.CancelBySeller(text(), extent()) : lines();
      case 12 -> new Command.ReportSellerCancellation(text(), extent());
      case 13 -> new Command.AcceptRequest(null);
      case 14 -> new Command.DeclineRequest(null, "no");
      default -> chance(4) ? new Command.MarketplaceCanceled(text()) : lines();
    };
  }

  private Command.PlaceOrder placement(@Nullable String sellerOrderId) {
    OrderedLine full = new OrderedLine("A", "product", "variant", "group", 3, 20L);
    OrderedLine bare = new OrderedLine("B", null, null, null, 2 + random.nextInt(2), null);
    Content content =
        chance(2)
            ? new Content(100, "BRL", "group", FulfilledBy.SELLER, List.of(full, bare))
            : new Content(100, null, null, null, chance(4) ? List.of() : List.of(bare, full));
    return new Command.PlaceOrder(sellerOrderId, content, chance(2) ? now : null);
  }

  private Command invoice(int i) {
    boolean sale = chance(2);
    return new Command.NoteInvoice(
        sale ? InvoiceType.OUTPUT : InvoiceType.INPUT,
        "number " + i,
        chance(2) ? 20 : 100,
        chance(2) ? now : null,
        chance(2) ? List.of(new LineAsk("A", 1L)) : List.of(),
        sale && chance(5));
  }

  private Command lines() {
    return new Command.CancelBySeller(text(), new Extent.Lines(List.of(new LineAsk("A", 1L))));
  }

  private Extent extent() {
    return chance(4)
        ? Extent.whole()
        : new Extent.Lines(List.of(new LineAsk("A", 1L), new LineAsk("B", chance(2) ? 1L : null)));
  }

  private RequestName name(int i) {
    return chance(2) ? new RequestName.Given("request " + i) : new RequestName.New();
  }

  private @Nullable Mark mark() {
    boolean withdrawn = chance(2);
    return chance(5)
        ? new Mark(Side.MARKETPLACE, Origin.CUSTOMER, text(), "marked", now, withdrawn)
        : null;
  }

  private @Nullable String text() {
    return chance(2) ? "reason, \"quoted\" ✓ é " + random.nextInt(9) : null;
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private Moment moment() {
    return new Moment(now, new UUID(random.nextLong(), random.nextLong()));
  }
}
