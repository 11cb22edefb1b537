package countermand.core.rules;

import countermand.core.Actor;
import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.Milestone;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.Stage;
import java.util.UUID;

/** The seller starts to prepare the goods. */
final class StartingHandling {
  private StartingHandling() {}

  static Ending start(Order order, Command.StartHandling command, Moment moment) {
    return switch (order.stage()) {
      case Stage.ReadyForHandling _ -> started(order, command, moment);
      case Stage.AwaitingPayment _ -> Refuse.paymentPending();
      case Stage.InWindow _ -> Refuse.inWindow();
      case Stage.AwaitingSeller _ -> Refuse.cancellationPending(order);
      case Stage.Canceled _ -> Refuse.alreadyCanceled();
      case Stage.Handling _,
          Stage.PartlyInvoiced _,
          Stage.Invoiced _,
          Stage.Shipped _,
          Stage.Returned _ ->
          doneOrInvalid(order);
    };
  }

  private static Ending started(Order order, Command command, Moment moment) {
    Change change = new Change(order, command.name(), Actor.SELLER, moment);
    change.next().stage(new Stage.Handling());
    change.next().milestone(Milestone.HANDLING_STARTED, moment.receipt());
    return change.moved();
  }

  private static Ending doneOrInvalid(Order order) {
    UUID before = order.milestones().get(Milestone.HANDLING_STARTED);
    return before == null
        ? Refuse.invalidStage(order, "ReadyForHandling")
        : new Ending.AlreadyDone(before, null);
  }
}
