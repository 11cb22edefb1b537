package countermand.core.rules;

import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.Mark;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.OrderIds;
import countermand.core.Terms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rules of order cancellation, as pure functions. Before a command is judged or an order is
 * shown, it must be settled to that instant.
 */
public final class Rulebook {
  private Rulebook() {}

  /**
   * Lets time do what it does by itself: a window that is reached ends, an answer that is due is
   * taken as given. Settling once, twice or in pieces gives the same order.
   */
  public static Settled settle(Order order, Instant now, Terms terms) {
    return Settling.settle(order, now, terms);
  }

  /** Places an order that nobody has seen yet; a mark that waits for it cancels it at once. */
  public static Ending place(
      OrderIds ids, Command.PlaceOrder command, @Nullable Mark mark, Moment moment, Terms terms) {
    return Placing.first(ids, command, mark, moment, terms);
  }

  /**
   * Judges a command.
   *
   * @param order settled to the moment
   * @param mark a cancellation by the seller's id that waited while the order had no such id; only
   *     a placement can meet one
   */
  public static Ending decide(
      Order order, Command command, @Nullable Mark mark, Moment moment, Terms terms) {
    Moment at = moment.notBefore(order.lastAt());
    return switch (command) {
      case Command.PlaceOrder c -> Placing.again(order, c, mark, at, terms);
      case Command.ApprovePayment c -> Paying.approve(order, c, at, "/at", terms);
      case Command.StartHandling c -> StartingHandling.start(order, c, at);
      case Command.Ship c -> Shipping.ship(order, c, at);
      case Command.ReportShipment c -> Shipping.report(order, c, at);
      case Command.NoteInvoice c -> Invoicing.note(order, c, at, terms);
      case Command.ReturnGoods c -> Returning.goods(order, c, at);
      case Command.RequestCancellation c -> Requesting.request(order, c, at, terms);
      case Command.CancelBySeller c -> SellerCancelling.ask(order, c, at, terms);
      case Command.ReportSellerCancellation c -> SellerCancelling.report(order, c, at, terms);
      case Command.AcceptRequest c -> Answering.accept(order, c, at);
      case Command.DeclineRequest c -> Answering.decline(order, c, at);
      case Command.WithdrawRequest c -> Answering.withdraw(order, c, at);
      case Command.MarketplaceCanceled c -> MarketplaceCancelling.report(order, c, at);
      case Command.ReportStatus c -> StatusReporting.report(order, c, at, terms);
      case Command.ReportContent c -> ContentReporting.report(order, c, at);
    };
  }
}
