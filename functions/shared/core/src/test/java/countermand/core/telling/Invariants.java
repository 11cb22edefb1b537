package countermand.core.telling;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Effect;
import countermand.core.Event;
import countermand.core.InvoiceType;
import countermand.core.LineCancellation;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.core.Owed;
import countermand.core.Request;
import countermand.core.RequestOutcome;
import countermand.core.Stage;
import countermand.core.Terms;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is true of every order and every move, whatever happens. */
public final class Invariants {
  private Invariants() {}

  /** Fails where a move breaks one of them. */
  public static void hold(Order before, Order after, Terms terms) {
    canceledIsFinal(before, after);
    oneOpenRequestExactlyWhileTheSellerIsAsked(after);
    whatIsSaidOnceStays(before, after);
    unitsAddUp(after);
    versionsCountMoves(before, after);
    if (after.content().known() && after.content().equals(before.content())) {
      invoicesStayWithinTheValue(after, terms);
    }
  }

  private static void canceledIsFinal(Order before, Order after) {
    if (before.stage() instanceof Stage.Canceled) {
      require(after.stage() instanceof Stage.Canceled, "Canceled is final", after);
      require(before.cancellation().equals(after.cancellation()), "the first cause stays", after);
    }
    require(
        after.stage() instanceof Stage.Canceled == (after.cancellation() != null),
        "a cancellation exactly while Canceled",
        after);
  }

  private static void oneOpenRequestExactlyWhileTheSellerIsAsked(Order after) {
    List<String> open =
        after.requests().stream()
            .filter(request -> request.outcome() == RequestOutcome.OPEN)
            .map(Request::id)
            .toList();
    List<String> asked =
        after.stage() instanceof Stage.AwaitingSeller stage
            ? List.of(stage.requestId())
            : List.of();
    require(open.equals(asked), "open exactly while AwaitingSeller", after);
  }

  private static void whatIsSaidOnceStays(Order before, Order after) {
    for (Request was : before.requests()) {
      Request is = after.request(was.id()).orElseThrow();
      require(
          was.origin() == is.origin()
              && was.lines().equals(is.lines())
              && was.receipt().equals(is.receipt()),
          "a request's own words stay",
          after);
      require(was.closing() == null || was.equals(is), "a closed request never changes", after);
    }
    startsWith(after.lineCancellations(), before.lineCancellations(), after);
    startsWith(after.invoices(), before.invoices(), after);
    startsWith(after.conflicts(), before.conflicts(), after);
    before
        .canceled()
        .forEach((line, units) ->
            require(
                after.canceled().getOrDefault(line, 0L) >= units,
                "what is cancelled stays so",
                after));
  }

  private static void startsWith(List<?> longer, List<?> shorter, Order after) {
    require(
        longer.size() >= shorter.size() && longer.subList(0, shorter.size()).equals(shorter),
        "lists only grow",
        after);
  }

  private static void unitsAddUp(Order after) {
    for (OrderedLine line : after.content().lines()) {
      long left = after.left(line);
      require(
          left >= 0 && left + after.canceledUnits(line) == line.quantity(),
          "cancelled and left are what was ordered",
          after);
      long listed =
          after.lineCancellations().stream()
              .filter(c -> c.lineId().equals(line.lineId()))
              .mapToLong(LineCancellation::quantity)
              .sum();
      require(
          listed == after.canceled().getOrDefault(line.lineId(), 0L), "each unit is listed", after);
    }
    require(
        !after.nothingLeft() || after.stage() instanceof Stage.Canceled,
        "an order of which nothing is left is Canceled",
        after);
    require(after.value() >= 0, "a value is never below 0", after);
  }

  private static void versionsCountMoves(Order before, Order after) {
    require(after.version() > before.version(), "every move is a version", after);
    require(!after.lastAt().isBefore(before.lastAt()), "time never runs backwards", after);
    long version = after.version() - after.history().size();
    for (var entry : after.history()) {
      version++;
      require(entry.version() == version, "the history counts versions", after);
    }
    require(
        after.history().getLast().stage().equals(after.stage().name()),
        "the history ends where the order is",
        after);
  }

  private static void invoicesStayWithinTheValue(Order after, Terms terms) {
    long outputs = after.sumOf(InvoiceType.OUTPUT);
    require(after.sumOf(InvoiceType.INPUT) <= outputs, "returns stay within sales", after);
    require(
        outputs <= after.value() + terms.invoiceTolerance(), "sales stay within the value", after);
  }

  /** Owed effects have names of their own, that begin with versions of this very move. */
  public static void namesAreUnique(Order before, Order after, List<Owed> owed) {
    Set<String> names = new HashSet<>();
    Set<String> events = new HashSet<>();
    for (Owed effect : owed) {
      require(
          !(effect.effect() instanceof Effect.Publish(Event event))
              || events.add(event.facts().version() + " " + event.name()),
          "a version has at most one event of a name",
          after);
      require(names.add(effect.id()), "owed ids are unique", after);
      long version = Long.parseLong(effect.id().substring(0, effect.id().indexOf('.')));
      require(
          version > before.version() && version <= after.version(),
          "owed ids name the move's own versions",
          after);
    }
  }

  private static void require(boolean holds, String invariant, Order order) {
    if (!holds) {
      assertThat(order).as(invariant).isNull();
    }
  }
}
