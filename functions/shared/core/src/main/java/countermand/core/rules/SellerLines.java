package countermand.core.rules;

import countermand.core.DecidedBy;
import countermand.core.LineQuantity;
import countermand.core.Origin;
import countermand.core.Request;
import countermand.core.RequestOutcome;
import countermand.core.Stage;
import countermand.core.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines that the seller cancels, and what becomes of the order and of an open request. */
final class SellerLines {
  private SellerLines() {}

  static void cancel(Change change, List<LineQuantity> good, @Nullable String reason, Terms terms) {
    Cause cause = Cause.of(change.before(), Origin.SELLER, reason);
    Cancelling.units(change, good, Origin.SELLER, DecidedBy.SELLER, reason);
    @Nullable Request open = cause.request();
    if (open != null && !open.whole()) {
      open = useUp(change, open, good);
    }
    if (change.next().build().nothingLeft()) {
      Cancelling.whole(
          change,
          new Cause(cause.origin(), cause.reason(), open),
          DecidedBy.SELLER,
          RequestOutcome.ACCEPTED);
      return;
    }
    if (open != null && !open.whole() && open.left().isEmpty()) {
      resume(change, open);
      Cancelling.tellPartial(change, open.id());
      return;
    }
    Invoicing.inFullByNow(change, terms);
    Cancelling.tellPartial(change, null);
  }

  /** An open partial request is used up first: what the seller cancels comes off its lines. */
  private static Request useUp(Change change, Request open, List<LineQuantity> good) {
    Map<String, Long> gone = new HashMap<>();
    good.forEach(line -> gone.merge(line.lineId(), line.quantity(), Long::sum));
    List<LineQuantity> left = new ArrayList<>();
    for (LineQuantity line : open.left()) {
      long used = Math.min(line.quantity(), gone.getOrDefault(line.lineId(), 0L));
      gone.merge(line.lineId(), -used, Long::sum);
      if (line.quantity() > used) {
        left.add(new LineQuantity(line.lineId(), line.quantity() - used));
      }
    }
    Request less = open.withLeft(left);
    change.next().request(less);
    change.about(open.id());
    return less;
  }

  private static void resume(Change change, Request usedUp) {
    Cancelling.close(change, usedUp, RequestOutcome.ACCEPTED, null);
    if (change.before().stage() instanceof Stage.AwaitingSeller stage) {
      change.next().stage(stage.resumesTo());
    }
  }
}
