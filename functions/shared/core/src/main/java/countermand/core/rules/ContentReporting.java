package countermand.core.rules;

import countermand.core.Actor;
import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.Milestone;
import countermand.core.Moment;
import countermand.core.Order;
import java.util.UUID;

/**
 * A report: what is in an order that was placed without lines. It counts in every stage, and once:
 * whatever became known first stays.
 */
final class ContentReporting {
  private ContentReporting() {}

  static Ending report(Order order, Command.ReportContent command, Moment moment) {
    if (order.content().known() || !command.content().known()) {
      return new Ending.AlreadyDone(placed(order), null);
    }
    Change change = new Change(order, command.name(), Actor.MARKETPLACE, moment);
    if (command.paidAt() != null) {
      change.because("paid at " + command.paidAt());
    }
    change.next().content(command.content());
    return change.moved();
  }

  private static UUID placed(Order order) {
    UUID placed = order.milestones().get(Milestone.PLACED);
    if (placed == null) {
      throw new IllegalStateException("every order was placed");
    }
    return placed;
  }
}
