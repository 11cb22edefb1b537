package countermand.core.rules;

import countermand.core.Cancellation;
import countermand.core.DecidedBy;
import countermand.core.Event;
import countermand.core.LineCancellation;
import countermand.core.LineQuantity;
import countermand.core.Order;
import countermand.core.Origin;
import countermand.core.Request;
import countermand.core.RequestOutcome;
import countermand.core.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The strokes of the pen that every cancellation is made of. */
final class Cancelling {
  private Cancelling() {}

  /** Cancels the order; the request that it grew out of ends with the given outcome. */
  static void whole(Change change, Cause cause, DecidedBy decidedBy, RequestOutcome outcome) {
    @Nullable Request request = cause.request();
    if (request != null) {
      close(change, request, outcome, null);
    }
    change
        .next()
        .cancellation(
            new Cancellation(
                cause.origin(),
                cause.reason(),
                decidedBy,
                change.at(),
                change.receipt(),
                request == null ? null : request.id()));
    change.next().stage(new Stage.Canceled());
    @Nullable Long amount = change.before().knownValue();
    change.announce(facts -> new Event.OrderCanceled(facts, stageLeft(change.before()), amount));
  }

  /** Takes units off their lines. */
  static void units(
      Change change,
      List<LineQuantity> units,
      Origin origin,
      DecidedBy decidedBy,
      @Nullable String reason) {
    for (LineQuantity line : units) {
      change
          .next()
          .cancelUnits(
              new LineCancellation(
                  line.lineId(),
                  line.quantity(),
                  origin,
                  decidedBy,
                  reason,
                  change.at(),
                  change.receipt()));
    }
  }

  /** Tells that the order lost units and goes on. */
  static void tellPartial(Change change, @Nullable String requestId) {
    long amount = change.before().value() - change.next().build().value();
    change.announce(facts ->
        new Event.OrderPartlyCanceled(facts, requestId, stageLeft(change.before()), amount));
  }

  /** Where the goods are: a request that waits for its answer has moved nothing. */
  private static String stageLeft(Order before) {
    return before.stage() instanceof Stage.AwaitingSeller waiting
        ? waiting.resumesTo().name()
        : before.stage().name();
  }

  /** Ends a request. */
  static void close(
      Change change, Request request, RequestOutcome outcome, @Nullable String reason) {
    change
        .next()
        .request(
            request.closed(new Request.Closing(outcome, reason, change.at(), change.receipt())));
    change.about(request.id());
  }

  /** Ends a request as declined, and tells so. */
  static void decline(Change change, Request request, String reason) {
    close(change, request, RequestOutcome.DECLINED, reason);
    change.announce(facts -> new Event.CancellationDeclined(facts, request.id()));
  }
}
