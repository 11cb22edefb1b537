package countermand.core.rules;

import countermand.core.Actor;
import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.Milestone;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.Request;
import countermand.core.Stage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The goods leave: asked for, or reported as a fact. */
final class Shipping {
  private Shipping() {}

  static Ending ship(Order order, Command.Ship command, Moment moment) {
    UUID before = order.milestones().get(Milestone.SHIPPED);
    if (before != null) {
      return new Ending.AlreadyDone(before, null);
    }
    Ending.@Nullable Refused refused = refusal(order);
    return refused == null ? shipped(order, command.name(), Actor.SELLER, moment) : refused;
  }

  static Ending report(Order order, Command.ReportShipment command, Moment moment) {
    UUID before = order.milestones().get(Milestone.SHIPPED);
    if (before != null) {
      return new Ending.AlreadyDone(before, null);
    }
    return switch (order.stage()) {
      case Stage.AwaitingPayment _,
          Stage.InWindow _,
          Stage.AwaitingSeller _,
          Stage.ReadyForHandling _,
          Stage.Handling _,
          Stage.PartlyInvoiced _,
          Stage.Invoiced _ ->
          shipped(order, command.name(), Actor.MARKETPLACE, moment);
      case Stage.Shipped _, Stage.Returned _, Stage.Canceled _ ->
          Conflicts.keep(
              order,
              new Conflicts.Report(command.name(), Actor.MARKETPLACE, null, List.of()),
              moment);
    };
  }

  private static Ending.@Nullable Refused refusal(Order order) {
    return switch (order.stage()) {
      case Stage.ReadyForHandling _, Stage.Handling _, Stage.PartlyInvoiced _, Stage.Invoiced _ ->
          null;
      case Stage.AwaitingPayment _ -> Refuse.paymentPending();
      case Stage.InWindow _ -> Refuse.inWindow();
      case Stage.AwaitingSeller _ -> Refuse.cancellationPending(order);
      case Stage.Canceled _ -> Refuse.alreadyCanceled();
      case Stage.Shipped _, Stage.Returned _ ->
          Refuse.invalidStage(order, "an order that is ready, in handling or invoiced");
    };
  }

  private static Ending shipped(Order order, String command, Actor by, Moment moment) {
    Change change = new Change(order, command, by, moment);
    order
        .openRequest()
        .ifPresent(request -> Cancelling.decline(change, request, Request.Closing.SHIPPED));
    change.next().stage(new Stage.Shipped());
    change.next().milestone(Milestone.SHIPPED, moment.receipt());
    return change.moved();
  }
}
