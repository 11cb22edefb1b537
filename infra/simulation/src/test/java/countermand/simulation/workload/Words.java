package countermand.simulation.workload;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Extent;
import countermand.core.InvoiceType;
import countermand.core.LineAsk;
import countermand.core.MarketplaceStatus;
import countermand.core.OrderedLine;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.simulation.engine.Chance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands that parties give, each with its details left to chance. */
public final class Words {
  private static final List<String> LINES = List.of("A", "B");
  private static final List<String> REQUESTS = List.of("r1", "r2", "r3", "r4");
  private final Chance chance;

  Words(Chance chance) {
    this.chance = chance;
  }

  /** Three units of A at 30 and two of B at 40: worth 170. */
  public static Content content(String group) {
    return new Content(
        170,
        "BRL",
        group,
        null,
        List.of(
            new OrderedLine("A", null, null, null, 3, 30L),
            new OrderedLine("B", null, null, null, 2, 40L)));
  }

  Command.PlaceOrder place(@Nullable String sellerOrderId, @Nullable Instant paidAt) {
    return new Command.PlaceOrder(
        sellerOrderId, content(chance.happens(0.1) ? "other" : "usual"), paidAt);
  }

  /** As a push tells of an order that nobody has heard of: neither its lines nor a seller's id. */
  static Command.PlaceOrder push() {
    return new Command.PlaceOrder(null, new Content(0, null, null, null, List.of()), null);
  }

  /** Where an order stands at its marketplace, as a push tells it. */
  Command status(Instant now) {
    return new Command.ReportStatus(
        chance.oneOf(List.of(MarketplaceStatus.values())), now.truncatedTo(ChronoUnit.SECONDS));
  }

  Command pay() {
    return new Command.ApprovePayment(null);
  }

  /** A cancellation of the whole order, which may come before the order does. */
  Command cancelWhole() {
    return switch (chance.below(5)) {
      case 0, 1 -> asks(Extent.whole());
      case 2 -> new Command.CancelBySeller("out of stock", Extent.whole());
      case 3 -> new Command.ReportSellerCancellation("out of stock", Extent.whole());
      default -> new Command.MarketplaceCanceled("fraud");
    };
  }

  /** What leaves most of an order as it is: it lives to see its window end. */
  Command mild() {
    return switch (chance.below(6)) {
      case 0 -> pay();
      case 1 -> new Command.StartHandling();
      case 2 -> new Command.DeclineRequest(idOrNone(), "already packed");
      case 3 -> new Command.WithdrawRequest(idOrNone());
      case 4 -> asks(new Extent.Lines(List.of(new LineAsk("A", 1L))));
      default -> place(null, null);
    };
  }

  /** Anything that may be said to an order in the middle of its life. */
  Command any() {
    return switch (chance.below(30)) {
      case 0 -> pay();
      case 1, 2 -> new Command.StartHandling();
      case 3 -> new Command.Ship();
      case 4 -> new Command.ReportShipment();
      case 5, 6 -> invoice(InvoiceType.OUTPUT);
      case 7 -> invoice(InvoiceType.INPUT);
      case 8 -> new Command.ReturnGoods();
      case 9, 10, 11, 12 -> asks(Extent.whole());
      case 13, 14, 15 -> asks(lines());
      case 16 -> new Command.CancelBySeller("out of stock", Extent.whole());
      case 17, 18, 19 -> new Command.CancelBySeller("broken", lines());
      case 20 -> new Command.ReportSellerCancellation("lost", lines());
      case 21, 22 -> new Command.AcceptRequest(idOrNone());
      case 23, 24, 25 -> new Command.DeclineRequest(idOrNone(), "already packed");
      case 26, 27 -> new Command.WithdrawRequest(idOrNone());
      case 28 -> new Command.MarketplaceCanceled("fraud");
      default -> place(null, null);
    };
  }

  Command.RequestCancellation asks(Extent extent) {
    return new Command.RequestCancellation(
        name(),
        chance.happens(0.7) ? Origin.CUSTOMER : Origin.MARKETPLACE,
        "changed mind",
        null,
        extent);
  }

  private RequestName name() {
    return switch (chance.below(6)) {
      case 0 -> new RequestName.New();
      case 1 -> new RequestName.OpenOrNew();
      case 2 -> new RequestName.LatestOrNew();
      default -> new RequestName.Given(chance.oneOf(REQUESTS));
    };
  }

  private @Nullable String idOrNone() {
    return chance.happens(0.6) ? null : chance.oneOf(REQUESTS);
  }

  private Extent lines() {
    LineAsk first = line();
    return new Extent.Lines(chance.happens(0.3) ? List.of(first, line()) : List.of(first));
  }

  private LineAsk line() {
    return new LineAsk(chance.oneOf(LINES), chance.happens(0.2) ? null : 1L + chance.below(2));
  }

  private Command invoice(InvoiceType type) {
    return new Command.NoteInvoice(
        type,
        "n" + chance.below(4),
        chance.oneOf(List.of(30L, 70L, 170L)),
        null,
        List.of(),
        chance.happens(0.1));
  }
}
