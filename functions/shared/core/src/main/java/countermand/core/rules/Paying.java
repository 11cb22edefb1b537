package countermand.core.rules;

import countermand.core.Actor;
import countermand.core.Command;
import countermand.core.Effect;
import countermand.core.Ending;
import countermand.core.Event;
import countermand.core.Milestone;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.RefusalCode;
import countermand.core.Stage;
import countermand.core.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A report: the payment was approved. */
final class Paying {
  private static final Duration AHEAD_AT_MOST = Duration.ofMinutes(5);
  private static final Duration BEFORE_PLACEMENT_AT_MOST = Duration.ofDays(1);

  private Paying() {}

  /**
   * @param field the JSON pointer under which the caller told the instant
   */
  static Ending approve(
      Order order, Command.ApprovePayment command, Moment moment, String field, Terms terms) {
    UUID before = order.milestones().get(Milestone.PAID);
    if (before != null) {
      return new Ending.AlreadyDone(before, null);
    }
    Instant at = command.at() == null ? moment.now() : command.at();
    if (at.isAfter(moment.now().plus(AHEAD_AT_MOST))
        || at.isBefore(order.placedAt().minus(BEFORE_PLACEMENT_AT_MOST))) {
      return implausible(field);
    }
    Change change = new Change(order, command.name(), Actor.MARKETPLACE, moment);
    change.next().milestone(Milestone.PAID, moment.receipt());
    if (order.stage() instanceof Stage.AwaitingPayment) {
      openWindow(change, at.plus(terms.window()), terms);
    } else if (order.stage() instanceof Stage.Canceled) {
      change.next().paidAfterCancellation();
      change.publish(Event.PaymentAfterCancellation::new);
    }
    return change.moved();
  }

  private static void openWindow(Change change, Instant windowEnds, Terms terms) {
    if (!change.at().isBefore(windowEnds)) {
      change.next().stage(new Stage.ReadyForHandling());
      return;
    }
    change.next().stage(new Stage.InWindow(windowEnds));
    if (terms.announceWindowEnd()) {
      change.start(new Effect.StartWindowTimer(windowEnds));
    }
  }

  private static Ending.Refused implausible(String field) {
    return new Ending.Refused(
        RefusalCode.PAYMENT_TIME_IMPLAUSIBLE,
        "The payment's instant is more than 5 minutes ahead, or more than a day before the"
            + " order's placement; send the instant at which it was approved.",
        field,
        List.of());
  }
}
