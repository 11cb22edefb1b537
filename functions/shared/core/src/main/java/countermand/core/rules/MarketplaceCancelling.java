package countermand.core.rules;

import countermand.core.Actor;
import countermand.core.Command;
import countermand.core.DecidedBy;
import countermand.core.Ending;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.Origin;
import countermand.core.RequestOutcome;
import countermand.core.Stage;
import java.util.List;

/** A report: the marketplace has cancelled. */
final class MarketplaceCancelling {
  private MarketplaceCancelling() {}

  static Ending report(Order order, Command.MarketplaceCanceled command, Moment moment) {
    return switch (order.stage()) {
      case Stage.Canceled _ -> Canceled.alreadyDone(order);
      case Stage.PartlyInvoiced _, Stage.Invoiced _, Stage.Shipped _ ->
          Conflicts.keep(
              order,
              new Conflicts.Report(command.name(), Actor.MARKETPLACE, command.reason(), List.of()),
              moment);
      case Stage.AwaitingPayment _,
          Stage.InWindow _,
          Stage.ReadyForHandling _,
          Stage.Handling _,
          Stage.AwaitingSeller _,
          Stage.Returned _ ->
          canceled(order, command, moment);
    };
  }

  private static Ending canceled(Order order, Command.MarketplaceCanceled command, Moment moment) {
    Change change = new Change(order, command.name(), Actor.MARKETPLACE, moment);
    change.because(command.reason());
    Cause cause = Cause.of(order, Origin.MARKETPLACE, command.reason());
    Cancelling.whole(change, cause, DecidedBy.MARKETPLACE, RequestOutcome.ACCEPTED);
    return change.moved();
  }
}
