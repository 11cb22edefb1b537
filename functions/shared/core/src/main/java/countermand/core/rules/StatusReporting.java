package countermand.core.rules;

import countermand.core.Actor;
import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.Event;
import countermand.core.Extent;
import countermand.core.Ids;
import countermand.core.MarketplaceStatus;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.Origin;
import countermand.core.RefusalCode;
import countermand.core.RequestName;
import countermand.core.Side;
import countermand.core.Terms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report: where the order stands at its marketplace. Each one is noted, and what follows from it
 * is done in the same write. One that is no later than what is noted changes nothing, but for a
 * cancellation, which is a fact at any age.
 */
final class StatusReporting {
  private StatusReporting() {}

  static Ending report(Order order, Command.ReportStatus command, Moment moment, Terms terms) {
    boolean canceled = command.status() == MarketplaceStatus.CANCELED;
    if (!later(order, command.asOf())) {
      return canceled ? canceled(order, moment) : told(order);
    }
    return Chain.of(order, noted(order, command, moment))
        .then(now -> paid(now, command, moment, terms))
        .then(now -> follows(now, command, moment, terms))
        .ending();
  }

  private static boolean later(Order order, Instant asOf) {
    return order.statusAsOf() == null || asOf.isAfter(order.statusAsOf());
  }

  private static Ending told(Order order) {
    return new Ending.AlreadyDone(order.history().getLast().receipt(), null);
  }

  private static Ending noted(Order order, Command.ReportStatus command, Moment moment) {
    Change change = new Change(order, command.name(), Actor.MARKETPLACE, moment);
    change.because(command.status().name());
    change.next().statusAsOf(command.asOf());
    askWhatIsInIt(change);
    return change.moved();
  }

  /**
   * The placement has asked. It may have done so in vain, or of nobody that could be called yet.
   */
  private static void askWhatIsInIt(Change change) {
    if (!change.before().content().known() && change.before().statusAsOf() != null) {
      change.tell(Side.MARKETPLACE, Event.OrderPlaced::new);
    }
  }

  /** A marketplace goes on with an order once it is paid; when that was, it may not say. */
  private static @Nullable Ending paid(
      Order order, Command.ReportStatus command, Moment moment, Terms terms) {
    return switch (command.status()) {
      case UNPAID, CANCELED -> null;
      case PAID, CANCELLATION_REQUESTED, SHIPPED ->
          Paying.approve(order, new Command.ApprovePayment(null), moment, "", terms);
    };
  }

  private static @Nullable Ending follows(
      Order order, Command.ReportStatus command, Moment moment, Terms terms) {
    return switch (command.status()) {
      case UNPAID, PAID -> withdrawn(order, moment);
      case CANCELLATION_REQUESTED -> requested(order, command, moment, terms);
      case SHIPPED -> Shipping.report(order, new Command.ReportShipment(), moment);
      case CANCELED -> canceled(order, moment);
    };
  }

  /** A status that asks for nothing any more takes the open request back. */
  private static @Nullable Ending withdrawn(Order order, Moment moment) {
    return order.openRequest().isEmpty()
        ? null
        : Answering.withdraw(order, new Command.WithdrawRequest(null), moment);
  }

  /** It goes on asking until it is answered: while a request is open there is no other. */
  private static @Nullable Ending requested(
      Order order, Command.ReportStatus command, Moment moment, Terms terms) {
    if (order.openRequest().isPresent()) {
      return null;
    }
    Command.RequestCancellation request =
        new Command.RequestCancellation(
            new RequestName.Given(Ids.requestAsOf(order.ids(), command.asOf())),
            Origin.CUSTOMER,
            null,
            command.asOf(),
            Extent.whole());
    Ending ending = Requesting.request(order, request, moment, terms);
    return ending instanceof Ending.Refused refused ? refused(order, refused, moment) : ending;
  }

  /** The customer waits at the marketplace, whatever the rules say: a human must look. */
  private static Ending refused(Order order, Ending.Refused refused, Moment moment) {
    return refused.code() == RefusalCode.LINK_PAUSED
        ? refused
        : Conflicts.keep(
            order,
            new Conflicts.Report(
                "RequestCancellation", Actor.CUSTOMER, refused.code().name(), List.of()),
            moment);
  }

  private static Ending canceled(Order order, Moment moment) {
    return MarketplaceCancelling.report(order, new Command.MarketplaceCanceled(null), moment);
  }
}
