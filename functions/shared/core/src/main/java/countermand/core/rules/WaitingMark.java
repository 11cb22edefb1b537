package countermand.core.rules;

import countermand.core.Actor;
import countermand.core.DecidedBy;
import countermand.core.Ending;
import countermand.core.Mark;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.Request;
import countermand.core.RequestOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cancellation that came before its order meets it. */
final class WaitingMark {
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

  /** An open mark cancels the order. */
  static @Nullable Ending cancel(Order order, @Nullable Mark mark, Moment moment) {
    if (mark == null || mark.closed() || mark.expired(moment.now())) {
      return null;
    }
    Change change = new Change(order, "MeetMark", Actor.RULE, moment);
    change.because(mark.reason());
    @Nullable Request request =
        mark.requestId() == null ? null : request(mark, mark.requestId(), change);
    Cancelling.whole(
        change,
        new Cause(mark.origin(), mark.reason(), request),
        DecidedBy.RULE,
        RequestOutcome.ACCEPTED);
    return change.moved();
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
