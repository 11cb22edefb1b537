package countermand.core.rules;

import countermand.core.Actor;
import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.Event;
import countermand.core.Mark;
import countermand.core.Milestone;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.OrderIds;
import countermand.core.Side;
import countermand.core.Stage;
import countermand.core.Terms;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order is placed, again or with other content. */
final class Placing {
  private Placing() {}

  static Ending first(
      OrderIds ids, Command.PlaceOrder command, @Nullable Mark mark, Moment moment, Terms terms) {
    Change change =
        new Change(blank(ids, command, moment), command.name(), Actor.MARKETPLACE, moment);
    change.next().milestone(Milestone.PLACED, moment.receipt());
    change.publish(Event.OrderPlaced::new);
    askWhatIsInIt(change, command);
    WaitingMark.remember(change, mark);
    Ending.Moved placed = change.moved();
    return unlessPaused(
        meetMarkAndApproval(placed.order(), placed, command, mark, moment, terms), terms);
  }

  static Ending again(
      Order order, Command.PlaceOrder command, @Nullable Mark mark, Moment moment, Terms terms) {
    Ending placed = Replacing.again(order, command, moment);
    Ending ending = meetMarkAndApproval(order, placed, command, mark, moment, terms);
    return placed instanceof Ending.Moved ? unlessPaused(ending, terms) : ending;
  }

  /** Only whole cancellations can be judged until the marketplace has said it. */
  private static void askWhatIsInIt(Change change, Command.PlaceOrder command) {
    if (!command.content().known()) {
      change.tell(Side.MARKETPLACE, Event.OrderPlaced::new);
    }
  }

  private static Ending meetMarkAndApproval(
      Order order,
      Ending placed,
      Command.PlaceOrder command,
      @Nullable Mark mark,
      Moment moment,
      Terms terms) {
    return Chain.of(order, placed)
        .ifMoved(now -> WaitingMark.cancel(now, mark, moment))
        .then(now -> approve(now, command, moment, terms))
        .ending();
  }

  /** Last of all: what nothing else refuses. */
  private static Ending unlessPaused(Ending ending, Terms terms) {
    return terms.paused() && ending instanceof Ending.Moved ? Refuse.linkPaused() : ending;
  }

  private static Order blank(OrderIds ids, Command.PlaceOrder command, Moment moment) {
    return new Order(
        ids,
        command.content(),
        new Stage.AwaitingPayment(),
        Map.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        Map.of(),
        List.of(),
        false,
        null,
        moment.now(),
        moment.now(),
        List.of(),
        0);
  }

  /**
   * An approval is no part of the content: any placement that carries one is then judged as an
   * approval too.
   */
  private static @Nullable Ending approve(
      Order order, Command.PlaceOrder command, Moment moment, Terms terms) {
    if (command.paymentApprovedAt() == null) {
      return null;
    }
    Command.ApprovePayment approval = new Command.ApprovePayment(command.paymentApprovedAt());
    return Paying.approve(order, approval, moment, "/paymentApprovedAt", terms);
  }
}
