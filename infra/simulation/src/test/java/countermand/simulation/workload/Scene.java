package countermand.simulation.workload;

import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.InvoiceType;
import countermand.core.LineAsk;
import countermand.core.MarketplaceStatus;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.simulation.world.World;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What leads to a decision of some kind, and that decision.
 *
 * @param before what was said before it, and is at rest
 * @param decision the command; where there is none, time alone decides
 */
public record Scene(String name, List<Line> before, @Nullable Command decision) {
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration AFTER_THE_WINDOW = Duration.ofMinutes(11);
  private static final Extent ONE_A = new Extent.Lines(List.of(new LineAsk("A", 1L)));
  private static final Line PLACE = soon(placement());
  private static final Line PUSH = soon(push());
  private static final Line PAY = soon(new Command.ApprovePayment(null));
  private static final Line ASK = later(ask(Extent.whole()));
  private static final Line INVOICE = later(invoice(InvoiceType.OUTPUT, 170));
  private static final Line SHIP = later(new Command.Ship());

  public Scene {
    before = List.copyOf(before);
  }

  /**
   * Something that is said.
   *
   * @param after so long after what came before
   */
  public record Line(Duration after, Command command) {}

  /** A decision of each kind. */
  public static List<Scene> all() {
    return List.of(
        scene("an order is placed", placement()),
        scene("a cancellation waits for its order", new Command.CancelBySeller("no", whole())),
        scene(
            "an order meets its mark",
            placement(),
            soon(new Command.CancelBySeller("no", whole()))),
        scene("a mark is withdrawn", new Command.WithdrawRequest(null), soon(ask(whole()))),
        scene("an order is replaced", other(), PLACE),
        scene("a payment is approved", new Command.ApprovePayment(null), PLACE),
        scene("a window ends", null, PLACE, PAY),
        scene("a request is granted at once", ask(whole()), PLACE, PAY),
        scene("a request opens, and nobody answers", ask(whole()), PLACE, PAY, windowOver()),
        scene("a request for some of it opens", ask(ONE_A), PLACE, PAY, windowOver()),
        scene("a request is accepted", new Command.AcceptRequest(null), PLACE, PAY, ASK),
        scene("a request is declined", new Command.DeclineRequest(null, "no"), PLACE, PAY, ASK),
        scene("a request is withdrawn", new Command.WithdrawRequest(null), PLACE, PAY, ASK),
        scene("handling starts", new Command.StartHandling(), PLACE, PAY, windowOver()),
        scene("the seller cancels", new Command.CancelBySeller("no", whole()), PLACE, PAY),
        scene("the seller cancels some", new Command.CancelBySeller("no", ONE_A), PLACE, PAY),
        scene("the seller has cancelled", seller(whole()), PLACE, PAY),
        scene("the seller has cancelled too late", seller(whole()), PLACE, PAY, SHIP),
        scene("the marketplace has cancelled", marketplacement(), PLACE, PAY, ASK),
        scene("the marketplace has cancelled too late", marketplacement(), PLACE, PAY, SHIP),
        scene("some is invoiced", invoice(InvoiceType.OUTPUT, 70), PLACE, PAY, windowOver()),
        scene("all is invoiced", invoice(InvoiceType.OUTPUT, 170), PLACE, PAY, ASK),
        scene("it is shipped", new Command.Ship(), PLACE, PAY, windowOver()),
        scene("it was shipped", new Command.ReportShipment(), PLACE, PAY, ASK),
        scene("a return is invoiced", invoice(InvoiceType.INPUT, 170), PLACE, PAY, INVOICE, SHIP),
        scene("it comes back", new Command.ReturnGoods(), PLACE, PAY, SHIP),
        scene("an order is placed without its lines", push()),
        scene("an order without its lines meets its mark", push(), soon(marketplacement())),
        scene("its lines have come, and it is paid", status(MarketplaceStatus.PAID), PUSH),
        scene(
            "its lines have come, and its buyer asks",
            status(MarketplaceStatus.CANCELLATION_REQUESTED),
            PUSH,
            PAY,
            windowOver()),
        scene("a canceled order is paid", new Command.ApprovePayment(null), PLACE, ASK));
  }

  private static Scene scene(String name, @Nullable Command decision, Line... before) {
    return new Scene(name, List.of(before), decision);
  }

  private static Line soon(Command command) {
    return new Line(SOON, command);
  }

  private static Line later(Command command) {
    return new Line(AFTER_THE_WINDOW, command);
  }

  /** Nothing is said that changes anything; the window ends. */
  private static Line windowOver() {
    return later(new Command.AcceptRequest(null));
  }

  private static Extent whole() {
    return Extent.whole();
  }

  /** The usual placement. */
  public static Command.PlaceOrder placement() {
    return new Command.PlaceOrder("SM1", Words.content("usual"), null);
  }

  /** A placement without its lines. */
  public static Command.PlaceOrder push() {
    return Words.push();
  }

  private static Command.PlaceOrder other() {
    return new Command.PlaceOrder("SM1", Words.content("other"), null);
  }

  private static Command ask(Extent extent) {
    return new Command.RequestCancellation(
        new RequestName.Given("r1"), Origin.CUSTOMER, "changed mind", null, extent);
  }

  private static Command status(MarketplaceStatus status) {
    return new Command.ReportStatus(status, World.MORNING);
  }

  private static Command seller(Extent extent) {
    return new Command.ReportSellerCancellation("no", extent);
  }

  private static Command marketplacement() {
    return new Command.MarketplaceCanceled("fraud");
  }

  private static Command invoice(InvoiceType type, long value) {
    return new Command.NoteInvoice(type, "n1", value, null, List.of(), false);
  }
}
