package countermand.core.rules;

import countermand.core.Command;
import countermand.core.Eligibility;
import countermand.core.Ending;
import countermand.core.Extent;
import countermand.core.Order;
import countermand.core.Origin;
import countermand.core.RefusalCode;
import countermand.core.RequestName;
import countermand.core.Side;
import countermand.core.Stage;
import countermand.core.Terms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Answers what a cancellation would do, by trying it on paper: no second set of rules. */
public final class Eligibilities {
  private Eligibilities() {}

  /** What a cancellation of the whole order by that side would do now. */
  public static Eligibility of(Order order, Side side, Instant now, Terms terms) {
    return switch (OnPaper.decide(order, wholeBy(side), now, terms)) {
      case Ending.Moved moved -> eligibility(order, effect(moved.order()), null);
      case Ending.AlreadyDone _ ->
          eligibility(order, Eligibility.Effect.NONE, RefusalCode.ALREADY_CANCELED);
      case Ending.Refused refused -> eligibility(order, Eligibility.Effect.NONE, refused.code());
    };
  }

  private static Command wholeBy(Side side) {
    return switch (side) {
      case MARKETPLACE ->
          new Command.RequestCancellation(
              new RequestName.New(), Origin.MARKETPLACE, null, null, Extent.whole());
      case SELLER -> new Command.CancelBySeller(null, Extent.whole());
    };
  }

  private static Eligibility.Effect effect(Order moved) {
    return moved.stage() instanceof Stage.AwaitingSeller
        ? Eligibility.Effect.ASKS_SELLER
        : Eligibility.Effect.IMMEDIATE;
  }

  private static Eligibility eligibility(
      Order order, Eligibility.Effect effect, @Nullable RefusalCode code) {
    return new Eligibility(
        order.ids().orderId(),
        order.stage().name(),
        effect,
        code,
        order.nextInstant().orElse(null));
  }
}
