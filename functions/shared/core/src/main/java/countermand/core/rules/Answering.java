package countermand.core.rules;

import countermand.core.Actor;
import countermand.core.Command;
import countermand.core.DecidedBy;
import countermand.core.Ending;
import countermand.core.Event;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.RefusalCode;
import countermand.core.Request;
import countermand.core.RequestOutcome;
import countermand.core.Stage;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Accepting, declining and withdrawing a request: one rule for the three. */
final class Answering {
  private Answering() {}

  static Ending accept(Order order, Command.AcceptRequest command, Moment moment) {
    Change change = new Change(order, command.name(), Actor.SELLER, moment);
    return answer(
        change,
        command.requestId(),
        RequestOutcome.ACCEPTED,
        (request, stage) -> {
          change.because(request.reason());
          Granting.grant(
              change, request, stage.resumesTo(), DecidedBy.SELLER, RequestOutcome.ACCEPTED);
        });
  }

  static Ending decline(Order order, Command.DeclineRequest command, Moment moment) {
    Change change = new Change(order, command.name(), Actor.SELLER, moment);
    return answer(
        change,
        command.requestId(),
        RequestOutcome.DECLINED,
        (request, stage) -> {
          change.because(command.reason());
          change.next().stage(stage.resumesTo());
          Cancelling.decline(change, request, command.reason());
        });
  }

  static Ending withdraw(Order order, Command.WithdrawRequest command, Moment moment) {
    Change change = new Change(order, command.name(), Actor.MARKETPLACE, moment);
    return answer(
        change,
        command.requestId(),
        RequestOutcome.WITHDRAWN,
        (request, stage) -> {
          change.next().stage(stage.resumesTo());
          Cancelling.close(change, request, RequestOutcome.WITHDRAWN, null);
          change.announce(facts -> new Event.CancellationWithdrawn(facts, request.id()));
        });
  }

  private static Ending answer(
      Change change,
      @Nullable String requestId,
      RequestOutcome wanted,
      BiConsumer<Request, Stage.AwaitingSeller> move) {
    Order order = change.before();
    Optional<Request> meant = requestId == null ? order.latestRequest() : order.request(requestId);
    if (meant.isPresent()
        && meant.get().outcome() == RequestOutcome.OPEN
        && order.stage() instanceof Stage.AwaitingSeller stage) {
      move.accept(meant.get(), stage);
      return change.moved();
    }
    return closed(order, meant, wanted);
  }

  private static Ending closed(Order order, Optional<Request> meant, RequestOutcome wanted) {
    if (meant.isPresent() && saidBefore(meant.get().outcome(), wanted)) {
      return new Ending.AlreadyDone(meant.get().latestReceipt(), meant.get().id());
    }
    if (order.stage() instanceof Stage.Canceled) {
      return wanted == RequestOutcome.ACCEPTED
          ? Canceled.alreadyDone(order)
          : Refuse.alreadyCanceled();
    }
    return meant.map(Answering::closedOtherwise).orElseGet(() -> unknown(order.openRequest()));
  }

  private static boolean saidBefore(RequestOutcome outcome, RequestOutcome wanted) {
    return outcome == wanted
        || (wanted == RequestOutcome.ACCEPTED && outcome == RequestOutcome.EXPIRED);
  }

  private static Ending.Refused closedOtherwise(Request request) {
    return new Ending.Refused(
        RefusalCode.REQUEST_CLOSED,
        "Cancellation request "
            + request.id()
            + " is closed already: "
            + request.outcome().name().toLowerCase(Locale.ROOT)
            + ".");
  }

  private static Ending.Refused unknown(Optional<Request> open) {
    return open.map(request ->
            new Ending.Refused(
                RefusalCode.REQUEST_NOT_FOUND,
                "The order has no such cancellation request; the open one is "
                    + request.id()
                    + "."))
        .orElseGet(() ->
            new Ending.Refused(
                RefusalCode.NO_OPEN_REQUEST,
                "The order has no open cancellation request; there is nothing to answer."));
  }
}
