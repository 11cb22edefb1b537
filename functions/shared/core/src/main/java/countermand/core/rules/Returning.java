package countermand.core.rules;

import countermand.core.Actor;
import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.InvoiceType;
import countermand.core.Milestone;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.RefusalCode;
import countermand.core.Stage;
import java.util.UUID;

/** The goods came back. */
final class Returning {
  private Returning() {}

  static Ending goods(Order order, Command.ReturnGoods command, Moment moment) {
    UUID before = order.milestones().get(Milestone.RETURNED);
    if (before != null) {
      return new Ending.AlreadyDone(before, null);
    }
    return switch (order.stage()) {
      case Stage.Shipped _ -> shipped(order, command, moment);
      case Stage.Canceled _ -> Refuse.alreadyCanceled();
      case Stage.AwaitingPayment _,
          Stage.InWindow _,
          Stage.ReadyForHandling _,
          Stage.Handling _,
          Stage.AwaitingSeller _,
          Stage.PartlyInvoiced _,
          Stage.Invoiced _,
          Stage.Returned _ ->
          Refuse.invalidStage(order, "Shipped");
    };
  }

  private static Ending shipped(Order order, Command command, Moment moment) {
    if (order.sumOf(InvoiceType.INPUT) != order.sumOf(InvoiceType.OUTPUT)) {
      return new Ending.Refused(
          RefusalCode.RETURN_NEEDS_INVOICE,
          "The return invoices do not cover the sale invoices yet; send the return invoice first.");
    }
    Change change = new Change(order, command.name(), Actor.SELLER, moment);
    change.next().stage(new Stage.Returned());
    change.next().milestone(Milestone.RETURNED, moment.receipt());
    return change.moved();
  }
}
