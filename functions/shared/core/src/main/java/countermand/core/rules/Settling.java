package countermand.core.rules;

import countermand.core.Actor;
import countermand.core.DecidedBy;
import countermand.core.Ending;
import countermand.core.Event;
import countermand.core.Ids;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.Request;
import countermand.core.RequestOutcome;
import countermand.core.Stage;
import countermand.core.Terms;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What time does by itself. Each change happens at its own instant, however late it is seen. */
final class Settling {
  private Settling() {}

  static Settled settle(Order order, Instant now, Terms terms) {
    return switch (order.stage()) {
      case Stage.InWindow s when reached(s.windowEnds(), now) ->
          settled(endWindow(order, s.windowEnds(), terms));
      case Stage.AwaitingSeller s when reached(s.deadline(), now) -> settled(expire(order, s));
      case Stage.InWindow _,
          Stage.AwaitingSeller _,
          Stage.AwaitingPayment _,
          Stage.ReadyForHandling _,
          Stage.Handling _,
          Stage.PartlyInvoiced _,
          Stage.Invoiced _,
          Stage.Shipped _,
          Stage.Returned _,
          Stage.Canceled _ ->
          new Settled(order, false, List.of());
    };
  }

  private static boolean reached(Instant instant, Instant now) {
    return !now.isBefore(instant);
  }

  private static Settled settled(Ending.Moved moved) {
    return new Settled(moved.order(), true, moved.owed());
  }

  private static Ending.Moved endWindow(Order order, Instant windowEnds, Terms terms) {
    Change change =
        new Change(order, "EndWindow", Actor.RULE, receipt(order, "window", windowEnds));
    change.next().stage(new Stage.ReadyForHandling());
    if (terms.announceWindowEnd()) {
      change.publish(Event.WindowClosed::new);
    }
    return change.moved();
  }

  private static Ending.Moved expire(Order order, Stage.AwaitingSeller stage) {
    Request request = order.request(stage.requestId()).orElseThrow();
    Change change =
        new Change(
            order, "ExpireRequest", Actor.DEADLINE, receipt(order, request.id(), stage.deadline()));
    change.about(request.id());
    change.because(request.reason());
    Granting.grant(change, request, stage.resumesTo(), DecidedBy.DEADLINE, RequestOutcome.EXPIRED);
    return change.moved();
  }

  private static Moment receipt(Order order, String what, Instant at) {
    UUID receipt =
        Ids.uuid(
            "receipt|" + order.ids().link() + "|" + order.ids().orderId() + "|" + what + "|" + at);
    return new Moment(at, receipt);
  }
}
