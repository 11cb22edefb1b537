package countermand.core.rules;

import countermand.core.Actor;
import countermand.core.DecidedBy;
import countermand.core.Ending;
import countermand.core.Mark;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.Request;
import countermand.core.RequestOutcome;
import countermand.core.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cancellation that came before its order meets it. */
final class WaitingMark {
  private static final String NAME = "MeetMark";

  private WaitingMark() {}

  /** A withdrawn request is known to the order from its start, so that a late copy finds it. */
  static void remember(Change placement, @Nullable Mark mark) {
    if (mark != null
        && mark.closed()
        && mark.requestId() != null
        && !mark.expired(placement.at())) {
      Request withdrawn = request(mark, mark.requestId(), placement);
      placement
          .next()
          .request(
              withdrawn.closed(
                  new Request.Closing(
                      RequestOutcome.WITHDRAWN, null, placement.at(), placement.receipt())));
    }
  }

  /**
   * An open mark cancels the order. An order that took its first content late may be further on:
   * what is canceled stays as it is, and goods or invoices that are out call a human.
   */
  static @Nullable Ending cancel(Order order, @Nullable Mark mark, Moment moment) {
    if (mark == null || mark.closed() || mark.expired(moment.now())) {
      return null;
    }
    return switch (order.stage()) {
      case Stage.Canceled _ -> null;
      case Stage.PartlyInvoiced _, Stage.Invoiced _, Stage.Shipped _ ->
          Conflicts.keep(
              order, new Conflicts.Report(NAME, Actor.RULE, mark.reason(), List.of()), moment);
      case Stage.AwaitingPayment _,
          Stage.InWindow _,
          Stage.ReadyForHandling _,
          Stage.Handling _,
          Stage.AwaitingSeller _,
          Stage.Returned _ ->
          canceled(order, mark, moment);
    };
  }

  private static Ending canceled(Order order, Mark mark, Moment moment) {
    Change change = new Change(order, NAME, Actor.RULE, moment);
    change.because(mark.reason());
    Cause cause =
        order.openRequest().isPresent()
            ? Cause.of(order, mark.origin(), mark.reason())
            : new Cause(mark.origin(), mark.reason(), named(mark, change));
    Cancelling.whole(change, cause, DecidedBy.RULE, RequestOutcome.ACCEPTED);
    return change.moved();
  }

  private static @Nullable Request named(Mark mark, Change change) {
    return mark.requestId() == null ? null : request(mark, mark.requestId(), change);
  }

  private static Request request(Mark mark, String id, Change change) {
    return new Request(
        id,
        mark.origin(),
        mark.reason(),
        List.of(),
        List.of(),
        mark.at(),
        null,
        change.receipt(),
        null);
  }
}
