package countermand.core.rules;

import countermand.core.Command;
import countermand.core.DecidedBy;
import countermand.core.Effect;
import countermand.core.Ending;
import countermand.core.Event;
import countermand.core.Extent;
import countermand.core.LineQuantity;
import countermand.core.LineVerdict;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.RefusalCode;
import countermand.core.Request;
import countermand.core.RequestName;
import countermand.core.RequestOutcome;
import countermand.core.Stage;
import countermand.core.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer or a marketplace asks for a cancellation. */
final class Requesting {
  /** Requests that an order takes in its life; one that replaces another may be one more. */
  private static final int REQUESTS_MAX = 50;

  private final Order order;
  private final Command.RequestCancellation command;
  private final Moment moment;
  private final Terms terms;

  private Requesting(Order order, Command.RequestCancellation command, Moment moment, Terms terms) {
    this.order = order;
    this.command = command;
    this.moment = moment;
    this.terms = terms;
  }

  static Ending request(
      Order order, Command.RequestCancellation command, Moment moment, Terms terms) {
    return new Requesting(order, command, moment, terms).judge();
  }

  private Ending judge() {
    Optional<Request> known = known();
    if (order.stage() instanceof Stage.Canceled) {
      Ending.AlreadyDone done = Canceled.alreadyDone(order);
      return new Ending.AlreadyDone(
          done.receipt(), known.map(Request::id).orElse(done.requestId()));
    }
    if (known.isPresent()) {
      return new Ending.AlreadyDone(known.get().latestReceipt(), known.get().id());
    }
    Ending.@Nullable Refused refused = byStage();
    return refused == null ? judgeLines() : refused;
  }

  private Optional<Request> known() {
    return switch (command.request()) {
      case RequestName.Given given -> order.request(given.id());
      case RequestName.New _ -> Optional.empty();
      case RequestName.OpenOrNew _ -> order.openRequest();
      case RequestName.LatestOrNew _ -> order.latestRequest();
      case RequestName.SameOrNew _ ->
          order.latestRequest().filter(latest -> SameLines.in(order, latest, command.extent()));
    };
  }

  private Ending.@Nullable Refused byStage() {
    return switch (order.stage()) {
      case Stage.PartlyInvoiced _ -> Refuse.partlyInvoiced();
      case Stage.Invoiced _ -> Refuse.alreadyInvoiced();
      case Stage.Shipped _ -> Refuse.alreadyShipped();
      case Stage.Returned _ ->
          command.extent() instanceof Extent.Lines
              ? Refuse.invalidStage(order, "a request for the whole order")
              : null;
      case Stage.AwaitingSeller _ -> replaces() ? null : alreadyOpen();
      case Stage.AwaitingPayment _, Stage.InWindow _, Stage.ReadyForHandling _, Stage.Handling _ ->
          null;
      case Stage.Canceled _ -> Refuse.alreadyCanceled();
    };
  }

  private boolean replaces() {
    return command.extent() instanceof Extent.Whole
        && order
            .openRequest()
            .filter(open -> !open.whole() && open.origin() == command.origin())
            .isPresent();
  }

  private Ending.Refused alreadyOpen() {
    String id = order.openRequest().map(Request::id).orElseThrow();
    return new Ending.Refused(
        RefusalCode.REQUEST_ALREADY_OPEN,
        "Cancellation request " + id + " is open; wait for its outcome, or withdraw it first.");
  }

  private Ending judgeLines() {
    return switch (command.extent()) {
      case Extent.Whole _ -> judgeLimits(List.of(), List.of());
      case Extent.Lines lines -> {
        LineVerdict.Result ifGood =
            order.stage() instanceof Stage.Resumable
                ? LineVerdict.Result.REQUESTED
                : LineVerdict.Result.CANCELED;
        LineJudge judge =
            new LineJudge(order, ifGood, (line, units, left) -> null).judge(lines.asks());
        yield judge.enough(allOrNone())
            ? judgeLimits(judge.good(), judge.verdicts())
            : Refuse.noLine(judge.verdicts());
      }
    };
  }

  /** A caller that hears one yes or no for all of its lines must not get some of them. */
  private boolean allOrNone() {
    return command.request() instanceof RequestName.SameOrNew;
  }

  private Ending judgeLimits(List<LineQuantity> good, List<LineVerdict> verdicts) {
    int most = replaces() ? REQUESTS_MAX + 1 : REQUESTS_MAX;
    if (order.requests().size() >= most) {
      return new Ending.Refused(
          RefusalCode.REQUEST_LIMIT_REACHED,
          "The order has had "
              + REQUESTS_MAX
              + " cancellation requests, which is the limit; talk to the seller.");
    }
    return terms.paused() ? Refuse.linkPaused() : move(good, verdicts);
  }

  private Ending move(List<LineQuantity> good, List<LineVerdict> verdicts) {
    Change change = new Change(order, command.name(), command.origin().actor(), moment);
    change.because(command.reason());
    change.verdicts(verdicts);
    switch (order.stage()) {
      case Stage.Resumable stage -> open(change, good, deadline(), stage);
      case Stage.AwaitingSeller stage -> replace(change, good, stage);
      case Stage.AwaitingPayment _,
          Stage.InWindow _,
          Stage.PartlyInvoiced _,
          Stage.Invoiced _,
          Stage.Shipped _,
          Stage.Returned _,
          Stage.Canceled _ ->
          grant(change, newRequest(good, null));
    }
    return change.moved();
  }

  private void grant(Change change, Request request) {
    if (!terms.outcomeInAnswer()) {
      change.marketplaceUnaware();
    }
    Granting.grant(change, request, order.stage(), DecidedBy.RULE, RequestOutcome.ACCEPTED);
  }

  private void replace(Change change, List<LineQuantity> good, Stage.AwaitingSeller stage) {
    Request old = order.openRequest().orElseThrow();
    Cancelling.close(change, old, RequestOutcome.SUPERSEDED, null);
    open(change, good, stage.deadline(), stage.resumesTo());
  }

  private void open(
      Change change, List<LineQuantity> good, Instant deadline, Stage.Resumable resumesTo) {
    Request request = newRequest(good, deadline);
    change.about(request.id());
    change.next().request(request);
    change.next().stage(new Stage.AwaitingSeller(request.id(), deadline, resumesTo));
    change.announce(facts -> new Event.CancellationRequested(facts, request.id()));
    change.start(new Effect.StartAnswerTimer(request.id(), deadline));
  }

  private Request newRequest(List<LineQuantity> good, @Nullable Instant deadline) {
    return new Request(
        id(),
        command.origin(),
        command.reason(),
        good,
        good,
        requestedAt(),
        deadline,
        moment.receipt(),
        null);
  }

  private String id() {
    return command.request() instanceof RequestName.Given given
        ? given.id()
        : Derived.requestId(order);
  }

  private Instant requestedAt() {
    return command.requestedAt() == null ? moment.now() : command.requestedAt();
  }

  /** Counted from the older of now and the request's own date, but never shorter than agreed. */
  private Instant deadline() {
    Instant from = requestedAt().isBefore(moment.now()) ? requestedAt() : moment.now();
    Instant deadline = from.plus(terms.answerWithin());
    Instant earliest = moment.now().plus(terms.shortestAnswer());
    return deadline.isBefore(earliest) ? earliest : deadline;
  }
}
