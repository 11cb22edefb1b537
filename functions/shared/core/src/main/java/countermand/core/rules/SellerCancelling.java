package countermand.core.rules;

import countermand.core.Actor;
import countermand.core.Command;
import countermand.core.DecidedBy;
import countermand.core.Ending;
import countermand.core.Extent;
import countermand.core.LineAsk;
import countermand.core.LineVerdict;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.Origin;
import countermand.core.RefusalCode;
import countermand.core.RequestOutcome;
import countermand.core.Stage;
import countermand.core.Terms;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The seller cancels: asked for, or reported as a fact that nothing refuses. */
final class SellerCancelling {
  private SellerCancelling() {}

  static Ending ask(Order order, Command.CancelBySeller command, Moment moment, Terms terms) {
    if (order.stage() instanceof Stage.Canceled) {
      return Canceled.alreadyDone(order);
    }
    Ending.@Nullable Refused refused = byStage(order, command.extent());
    if (refused != null) {
      return refused;
    }
    Change change = change(order, command.name(), command.reason(), moment);
    return switch (command.extent()) {
      case Extent.Whole _ -> whole(change, command.reason());
      case Extent.Lines lines -> {
        LineJudge judge = judge(order, lines.asks());
        if (!judge.enough(lines.together())) {
          yield Refuse.noLine(judge.verdicts());
        }
        SellerLines.cancel(change, judge.good(), command.reason(), terms);
        change.verdicts(judge.verdicts());
        yield heard(change.moved(), terms);
      }
    };
  }

  static Ending report(
      Order order, Command.ReportSellerCancellation command, Moment moment, Terms terms) {
    if (order.stage() instanceof Stage.Canceled) {
      return Canceled.alreadyDone(order);
    }
    List<LineAsk> asks =
        switch (command.extent()) {
          case Extent.Whole _ -> List.of();
          case Extent.Lines lines -> lines.asks();
        };
    Conflicts.Report report =
        new Conflicts.Report(command.name(), Actor.SELLER, command.reason(), asks);
    if (byStage(order, command.extent()) != null) {
      return Conflicts.keep(order, report, moment);
    }
    return asks.isEmpty()
        ? whole(change(order, command.name(), command.reason(), moment), command.reason())
        : reportLines(order, report, moment, terms);
  }

  private static Ending reportLines(
      Order order, Conflicts.Report report, Moment moment, Terms terms) {
    LineJudge judge = judge(order, report.lines());
    if (judge.good().isEmpty()) {
      return Conflicts.keep(order, report, moment);
    }
    Change change = change(order, report.command(), report.reason(), moment);
    if (!judge.allGood()) {
      Optional<Ending> known =
          Conflicts.known(order, report)
              .map(conflict -> new Ending.AlreadyDone(conflict.receipt(), null));
      if (known.isPresent()) {
        return known.get();
      }
      Conflicts.add(change, report);
    }
    SellerLines.cancel(change, judge.good(), report.reason(), terms);
    change.verdicts(judge.verdicts());
    return change.moved();
  }

  private static Change change(
      Order order, String command, @Nullable String reason, Moment moment) {
    Change change = new Change(order, command, Actor.SELLER, moment);
    change.because(reason);
    return change;
  }

  private static Ending whole(Change change, @Nullable String reason) {
    Cause cause = Cause.of(change.before(), Origin.SELLER, reason);
    Cancelling.whole(change, cause, DecidedBy.SELLER, RequestOutcome.ACCEPTED);
    return change.moved();
  }

  private static LineJudge judge(Order order, List<LineAsk> asks) {
    LineJudge.Objection objection =
        order.stage() instanceof Stage.PartlyInvoiced
            ? new InvoicedLines(order)
            : (line, units, left) -> null;
    return new LineJudge(order, LineVerdict.Result.CANCELED, objection).judge(asks);
  }

  /** Last of all: a partial cancel of which the marketplace could never learn. */
  private static Ending heard(Ending.Moved moved, Terms terms) {
    if (terms.partialCancelHeard() || moved.order().stage() instanceof Stage.Canceled) {
      return moved;
    }
    return new Ending.Refused(
        RefusalCode.NOT_SUPPORTED_BY_MARKETPLACE,
        "The marketplace cannot be told of a partial cancellation; cancel the whole order, or let"
            + " the operator set the link's partialCancelUntold to record.");
  }

  private static Ending.@Nullable Refused byStage(Order order, Extent extent) {
    boolean whole = extent instanceof Extent.Whole;
    return switch (order.stage()) {
      case Stage.Invoiced _ -> Refuse.alreadyInvoiced();
      case Stage.Shipped _ -> Refuse.alreadyShipped();
      case Stage.PartlyInvoiced _ -> whole ? Refuse.partlyInvoiced() : null;
      case Stage.Returned _ ->
          whole ? null : Refuse.invalidStage(order, "a cancellation of the whole order");
      case Stage.AwaitingPayment _,
          Stage.InWindow _,
          Stage.ReadyForHandling _,
          Stage.Handling _,
          Stage.AwaitingSeller _ ->
          null;
      case Stage.Canceled _ -> Refuse.alreadyCanceled();
    };
  }
}
