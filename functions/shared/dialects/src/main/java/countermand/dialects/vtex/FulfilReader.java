package countermand.dialects.vtex;

import countermand.core.Answer;
import countermand.core.Order;
import countermand.core.Role;
import countermand.core.Stage;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Operation;
import countermand.dialects.Passed;
import java.util.Optional;

/**
 * The marketplace authorizes the fulfillment. A seller's own endpoint hears it too, but not of an
 * order that is canceled: it would begin to ship.
 */
record FulfilReader(VtexReader reader) implements Operation.Reader {

  @Override
  public Call read(HttpRequest request, Role role) {
    return switch (reader.read(request, role)) {
      case Call.Decide decide ->
          new Call.IfUpstream(
              new Call.Look(
                  decide.order(), order -> canceled(order) ? decide : passed(request, decide)),
              decide);
      case Call other -> other;
    };
  }

  private static boolean canceled(Optional<Order> order) {
    return order.filter(known -> known.stage() instanceof Stage.Canceled).isPresent();
  }

  private static Call passed(HttpRequest request, Call.Decide decide) {
    return PassedOn.passed(
        request,
        passed ->
            new Call.Decide(
                decide.order(),
                decide.command(),
                decide.idempotency(),
                answer -> reply(decide, answer, passed)));
  }

  /** An order from before we stood there is the seller's own; what may be tried again is. */
  private static HttpReply reply(Call.Decide decide, Answer answer, Passed passed) {
    return answer instanceof Answer.Busy ? decide.reply().apply(answer) : PassedOn.reply(passed);
  }
}
