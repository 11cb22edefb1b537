package countermand.core.rules;

import countermand.core.Actor;
import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.Event;
import countermand.core.Invoice;
import countermand.core.InvoiceType;
import countermand.core.LineAsk;
import countermand.core.LineQuantity;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.RefusalCode;
import countermand.core.Request;
import countermand.core.RequestOutcome;
import countermand.core.Stage;
import countermand.core.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The seller notes an invoice: first its number, then the stage, then its value, then the sum. */
final class Invoicing {
  private Invoicing() {}

  static Ending note(Order order, Command.NoteInvoice command, Moment moment, Terms terms) {
    Optional<Invoice> known =
        order.invoices().stream()
            .filter(i -> i.type() == command.type() && i.number().equals(command.number()))
            .findFirst();
    if (known.isPresent()) {
      return again(known.get(), command);
    }
    Ending.@Nullable Refused refused = byStage(order, command.type());
    if (refused == null) {
      refused = byValue(order, command);
    }
    if (refused == null) {
      refused = bySum(order, command, terms);
    }
    return refused == null ? noted(order, command, moment, terms) : refused;
  }

  private static Ending again(Invoice known, Command.NoteInvoice command) {
    if (known.value() == command.value()) {
      return new Ending.AlreadyDone(known.receipt(), null);
    }
    return new Ending.Refused(
        RefusalCode.INVOICE_NUMBER_TAKEN,
        "Invoice " + known.number() + " is noted with another value; use another number.");
  }

  private static Ending.@Nullable Refused byStage(Order order, InvoiceType type) {
    return switch (type) {
      case OUTPUT -> saleByStage(order);
      case INPUT -> returnByStage(order);
    };
  }

  private static Ending.@Nullable Refused saleByStage(Order order) {
    return switch (order.stage()) {
      case Stage.AwaitingPayment _ -> Refuse.paymentPending();
      case Stage.InWindow _ -> Refuse.inWindow();
      case Stage.Canceled _ -> Refuse.alreadyCanceled();
      case Stage.Returned _ -> Refuse.invalidStage(order, "an order that did not come back");
      case Stage.ReadyForHandling _,
          Stage.Handling _,
          Stage.AwaitingSeller _,
          Stage.PartlyInvoiced _,
          Stage.Invoiced _,
          Stage.Shipped _ ->
          null;
    };
  }

  private static Ending.@Nullable Refused returnByStage(Order order) {
    return switch (order.stage()) {
      case Stage.Invoiced _, Stage.Shipped _ -> null;
      case Stage.Canceled _ -> Refuse.alreadyCanceled();
      case Stage.AwaitingPayment _,
          Stage.InWindow _,
          Stage.ReadyForHandling _,
          Stage.Handling _,
          Stage.AwaitingSeller _,
          Stage.PartlyInvoiced _,
          Stage.Returned _ ->
          Refuse.invalidStage(order, "Invoiced or Shipped");
    };
  }

  private static Ending.@Nullable Refused byValue(Order order, Command.NoteInvoice command) {
    boolean free = order.content().known() && order.value() == 0;
    if (command.value() > 0 || (command.value() == 0 && free)) {
      return null;
    }
    return new Ending.Refused(
        RefusalCode.INVOICE_VALUE_INVALID,
        "An invoice's value must be above 0; 0 is for an order that is worth nothing.",
        "/value",
        List.of());
  }

  private static Ending.@Nullable Refused bySum(
      Order order, Command.NoteInvoice command, Terms terms) {
    return switch (command.type()) {
      case OUTPUT -> saleBySum(order, command.value(), terms.invoiceTolerance());
      case INPUT -> returnBySum(order, command.value());
    };
  }

  private static Ending.@Nullable Refused saleBySum(Order order, long value, long tolerance) {
    long sum = order.sumOf(InvoiceType.OUTPUT) + value;
    boolean over = order.content().known() && sum > order.value() + tolerance;
    if (!over && !order.invoicedInFull(tolerance)) {
      return null;
    }
    return new Ending.Refused(
        RefusalCode.INVOICE_EXCEEDS_ORDER,
        "The order is worth "
            + order.value()
            + " and has sale invoices over "
            + order.sumOf(InvoiceType.OUTPUT)
            + " (minor units); this one is too much.");
  }

  private static Ending.@Nullable Refused returnBySum(Order order, long value) {
    long outputs = order.sumOf(InvoiceType.OUTPUT);
    if (order.sumOf(InvoiceType.INPUT) + value <= outputs) {
      return null;
    }
    return new Ending.Refused(
        RefusalCode.RETURN_EXCEEDS_INVOICES,
        "The sale invoices sum to "
            + outputs
            + " (minor units); the return invoices cannot be more.");
  }

  private static Ending noted(
      Order order, Command.NoteInvoice command, Moment moment, Terms terms) {
    Change change = new Change(order, command.name(), Actor.SELLER, moment);
    change
        .next()
        .invoice(
            new Invoice(
                command.type(),
                command.number(),
                command.value(),
                command.issuedAt(),
                units(order, command),
                command.last(),
                moment.receipt()));
    if (terms.invoiceTellsDecline() && refuses(order, command.type())) {
      change.announce(facts -> invoiced(facts, command));
    } else {
      change.publish(facts -> invoiced(facts, command));
    }
    order
        .openRequest()
        .ifPresent(request -> Cancelling.decline(change, request, Request.Closing.INVOICED));
    change.next().stage(stageAfter(change.next().build(), command.type(), terms));
    return change.moved();
  }

  /** Whether it says no to a cancellation, now or once more. */
  private static boolean refuses(Order order, InvoiceType type) {
    return type == InvoiceType.OUTPUT
        && order.requests().stream()
            .map(Request::outcome)
            .anyMatch(it -> it == RequestOutcome.OPEN || it == RequestOutcome.DECLINED);
  }

  private static Event.OrderInvoiced invoiced(Event.Facts facts, Command.NoteInvoice command) {
    return new Event.OrderInvoiced(facts, command.type(), command.number());
  }

  private static Stage stageAfter(Order noted, InvoiceType type, Terms terms) {
    boolean inFull = noted.invoicedInFull(terms.invoiceTolerance());
    return switch (type) {
      case OUTPUT ->
          noted.stage() instanceof Stage.Shipped
              ? noted.stage()
              : inFull ? new Stage.Invoiced() : new Stage.PartlyInvoiced();
      case INPUT -> inFull && cameBack(noted) ? new Stage.Returned() : noted.stage();
    };
  }

  private static boolean cameBack(Order order) {
    return order.sumOf(InvoiceType.INPUT) >= order.sumOf(InvoiceType.OUTPUT);
  }

  /**
   * What was invoiced in part may be all by now, though no invoice was added; and all of it may
   * have come back.
   */
  static void inFullByNow(Change change, Terms terms) {
    Order now = change.next().build();
    if (!now.invoicedInFull(terms.invoiceTolerance())) {
      return;
    }
    if (now.stage() instanceof Stage.PartlyInvoiced) {
      change.next().stage(new Stage.Invoiced());
    } else if (now.stage() instanceof Stage.Shipped && cameBack(now)) {
      change.next().stage(new Stage.Returned());
    }
  }

  /** The units that an invoice names; absent means all that is neither cancelled nor invoiced. */
  private static List<LineQuantity> units(Order order, Command.NoteInvoice command) {
    var invoiced = order.invoicedUnits();
    List<LineQuantity> units = new ArrayList<>();
    for (LineAsk ask : command.lines()) {
      long left =
          order
              .content()
              .line(ask.lineId())
              .map(line -> order.left(line) - invoiced.getOrDefault(line.lineId(), 0L))
              .orElse(0L);
      long named = ask.quantity() == null ? left : ask.quantity();
      if (named > 0) {
        units.add(new LineQuantity(ask.lineId(), named));
        invoiced.merge(ask.lineId(), named, Long::sum);
      }
    }
    return units;
  }
}
