package countermand.core.rules;

import countermand.core.DecidedBy;
import countermand.core.LineQuantity;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.core.Request;
import countermand.core.RequestOutcome;
import countermand.core.Stage;
import java.util.ArrayList;
import java.util.List;

/** Gives a request what it asked for. */
final class Granting {
  private Granting() {}

  /**
   * A whole request cancels the order; a partial one takes its lines as far as they are still
   * there, and the stage resumes even if nothing was left to take.
   */
  static void grant(
      Change change,
      Request request,
      Stage resumesTo,
      DecidedBy decidedBy,
      RequestOutcome outcome) {
    if (request.whole()) {
      Cancelling.whole(change, cause(request), decidedBy, outcome);
      return;
    }
    List<LineQuantity> taken = stillThere(change.before(), request);
    Cancelling.units(change, taken, request.origin(), decidedBy, request.reason());
    if (change.next().build().nothingLeft()) {
      Cancelling.whole(change, cause(request), decidedBy, outcome);
      return;
    }
    Cancelling.close(change, request, outcome, null);
    change.next().stage(resumesTo);
    if (!taken.isEmpty()) {
      Cancelling.tellPartial(change, request.id());
    }
  }

  private static Cause cause(Request request) {
    return new Cause(request.origin(), request.reason(), request);
  }

  private static List<LineQuantity> stillThere(Order order, Request request) {
    List<LineQuantity> taken = new ArrayList<>();
    LinesLeft left = new LinesLeft(order);
    for (LineQuantity ask : request.left()) {
      OrderedLine line = left.line(ask.lineId());
      long units = line == null ? 0 : Math.min(ask.quantity(), left.of(line));
      if (units > 0) {
        left.take(ask.lineId(), units);
        taken.add(new LineQuantity(ask.lineId(), units));
      }
    }
    return taken;
  }
}
