package countermand.core.histories;

import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.LineAsk;
import countermand.core.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The rulebook once more, read naively: a stage by its name, and one method for each paragraph. It
 * knows no receipts, events or history. Its answers are "moved", "done" or the code of a refusal.
 */
final class PlainModel {
  final PlainOrder o;

  PlainModel(PlainOrder order) {
    o = order;
  }

  PlainModel copy() {
    return new PlainModel(o.copy());
  }

  void settle(Instant now) {
    if (o.boundary == null || now.isBefore(o.boundary)) {
      return;
    }
    if (o.in("InWindow")) {
      o.go("ReadyForHandling");
    } else {
      grant(o.open(), "DEADLINE", "EXPIRED");
    }
  }

  String say(Command command, Instant now) {
    return switch (command) {
      case Command.PlaceOrder c -> place(c, now);
      case Command.ApprovePayment _ -> approve(now, now);
      case Command.StartHandling _ -> startHandling();
      case Command.Ship _ -> o.shipped ? "done" : ship();
      case Command.ReportShipment _ -> o.shipped ? "done" : reportShipment();
      case Command.NoteInvoice c -> PlainInvoicing.note(o, c);
      case Command.ReportStatus _ ->
          throw new IllegalArgumentException("it is made of others: see StatusReportTest");
      case Command.ReportContent _ ->
          throw new IllegalArgumentException("all of its orders have lines: see ContentReportTest");
      case Command.ReturnGoods _ -> o.cameBack ? "done" : comeBack();
      case Command.RequestCancellation c -> request(c, now);
      case Command.CancelBySeller c -> cancelBySeller(c.extent());
      case Command.ReportSellerCancellation c -> reportSeller(c.extent());
      case Command.AcceptRequest c -> answer(c.requestId(), "ACCEPTED");
      case Command.DeclineRequest c -> answer(c.requestId(), "DECLINED");
      case Command.WithdrawRequest c -> answer(c.requestId(), "WITHDRAWN");
      case Command.MarketplaceCanceled _ -> marketplaceCanceled();
    };
  }

  private String place(Command.PlaceOrder c, Instant now) {
    boolean same = o.content.sameAs(c.content());
    if (!same) {
      if (o.in("Canceled")) {
        return "ALREADY_CANCELED";
      }
      if (!o.in("AwaitingPayment", "InWindow", "ReadyForHandling") || !o.covers(c.content())) {
        return "ORDER_DIFFERS";
      }
      o.content = c.content();
    }
    Instant at = c.paymentApprovedAt();
    String paid = at == null ? "done" : approve(at, now);
    return same ? paid : "moved";
  }

  private String approve(Instant at, Instant now) {
    if (o.paid) {
      return "done";
    }
    o.paid = true;
    if (o.in("AwaitingPayment")) {
      o.go("InWindow");
      o.boundary = at.plus(Walk.TERMS.window());
      settle(now);
    } else if (o.in("Canceled")) {
      o.refund = true;
    }
    return "moved";
  }

  private String startHandling() {
    if (o.in("ReadyForHandling")) {
      o.handled = true;
      return o.go("Handling");
    }
    if (o.in("AwaitingPayment", "InWindow", "AwaitingSeller", "Canceled")) {
      return o.notNow();
    }
    return o.handled ? "done" : "INVALID_STAGE";
  }

  private String ship() {
    if (o.in("ReadyForHandling", "Handling", "PartlyInvoiced", "Invoiced")) {
      o.shipped = true;
      return o.go("Shipped");
    }
    return o.in("Returned") ? "INVALID_STAGE" : o.notNow();
  }

  private String reportShipment() {
    if (o.in("Canceled", "Returned")) {
      return o.conflict("ReportShipment");
    }
    o.shipped = true;
    o.closeOpen("DECLINED");
    return o.go("Shipped");
  }

  private String comeBack() {
    if (o.in("Shipped")) {
      if (o.sum("INPUT") != o.sum("OUTPUT")) {
        return "RETURN_NEEDS_INVOICE";
      }
      o.cameBack = true;
      return o.go("Returned");
    }
    return o.in("Canceled") ? "ALREADY_CANCELED" : "INVALID_STAGE";
  }

  private String request(Command.RequestCancellation c, Instant now) {
    String id = ((countermand.core.RequestName.Given) c.request()).id();
    boolean whole = c.extent() instanceof Extent.Whole;
    if (o.in("Canceled") || o.request(id) != null) {
      return "done";
    }
    if (o.in("PartlyInvoiced", "Invoiced", "Shipped")) {
      return o.tooLate();
    }
    if (o.in("Returned") && !whole) {
      return "INVALID_STAGE";
    }
    PlainOrder.Asked open = o.open();
    if (open != null && !(whole && !open.whole && open.origin.equals(c.origin().name()))) {
      return "REQUEST_ALREADY_OPEN";
    }
    List<LineAsk> good = o.good(c.extent(), false);
    if (!whole && good.isEmpty()) {
      return "NO_LINE_CANCELED";
    }
    if (o.asked.size() >= (open == null ? 50 : 51)) {
      return "REQUEST_LIMIT_REACHED";
    }
    PlainOrder.Asked asked = new PlainOrder.Asked(id, c.origin().name(), whole, good);
    o.asked.add(asked);
    if (open != null) {
      open.outcome = "SUPERSEDED";
    } else if (o.in("ReadyForHandling", "Handling")) {
      o.resumes = o.stage;
      o.stage = "AwaitingSeller";
      o.boundary = now.plus(Walk.TERMS.answerWithin());
    } else {
      o.resumes = o.stage;
      Instant boundary = o.boundary;
      grant(asked, "RULE", "ACCEPTED");
      o.boundary = o.in("InWindow") ? boundary : null;
    }
    return "moved";
  }

  private void grant(PlainOrder.Asked asked, String decidedBy, String outcome) {
    asked.outcome = outcome;
    if (!asked.whole) {
      asked.left.forEach(
          ask -> o.take(ask.lineId(), Math.min(ask.quantity(), o.left(ask.lineId()))));
    }
    if (asked.whole || o.nothingLeft()) {
      o.cancel(asked.origin, decidedBy);
    } else {
      o.go(o.resumes);
    }
  }

  private String cancelBySeller(Extent extent) {
    if (o.in("Canceled")) {
      return "done";
    }
    boolean whole = extent instanceof Extent.Whole;
    if (o.in("Invoiced", "Shipped") || (o.in("PartlyInvoiced") && whole)) {
      return o.tooLate();
    }
    if (o.in("Returned") && !whole) {
      return "INVALID_STAGE";
    }
    if (whole) {
      return cancelWhole(Origin.SELLER, "SELLER");
    }
    List<LineAsk> good = o.good(extent, o.in("PartlyInvoiced"));
    if (good.isEmpty()) {
      return "NO_LINE_CANCELED";
    }
    PlainOrder.Asked open = o.open();
    for (LineAsk ask : good) {
      o.take(ask.lineId(), ask.quantity());
      if (open != null && !open.whole) {
        open.useUp(ask);
      }
    }
    if (o.nothingLeft()) {
      return cancelWhole(Origin.SELLER, "SELLER");
    }
    if (open != null && !open.whole && open.left.isEmpty()) {
      open.outcome = "ACCEPTED";
      o.go(o.resumes);
    }
    if (o.in("PartlyInvoiced") && o.inFull()) {
      o.go("Invoiced");
    }
    return "moved";
  }

  private String reportSeller(Extent extent) {
    String name = "ReportSellerCancellation" + extent;
    if (o.in("Canceled")) {
      return "done";
    }
    boolean invoiced = o.in("PartlyInvoiced");
    boolean allGood =
        extent instanceof Extent.Lines lines
            && o.good(extent, invoiced).size() == lines.asks().size();
    if (extent instanceof Extent.Lines && !allGood && o.conflicts.contains(name)) {
      return "done";
    }
    String ends = cancelBySeller(extent);
    if (!ends.equals("moved")) {
      return o.conflict(name);
    }
    if (extent instanceof Extent.Lines && !allGood) {
      o.conflict(name);
    }
    return "moved";
  }

  private String cancelWhole(Origin origin, String decidedBy) {
    PlainOrder.Asked open = o.open();
    o.closeOpen("ACCEPTED");
    return o.cancel(open == null ? origin.name() : open.origin, decidedBy);
  }

  private String marketplaceCanceled() {
    if (o.in("Canceled")) {
      return "done";
    }
    return o.in("PartlyInvoiced", "Invoiced", "Shipped")
        ? o.conflict("MarketplaceCanceled")
        : cancelWhole(Origin.MARKETPLACE, "MARKETPLACE");
  }

  private String answer(String id, String wanted) {
    PlainOrder.Asked open = o.open();
    PlainOrder.Asked meant = id != null ? o.request(id) : open != null ? open : o.lastAsked();
    if (meant != null && meant == open) {
      if (wanted.equals("ACCEPTED")) {
        grant(open, "SELLER", wanted);
        return "moved";
      }
      open.outcome = wanted;
      return o.go(o.resumes);
    }
    boolean accept = wanted.equals("ACCEPTED");
    if (meant != null
        && (Objects.equals(meant.outcome, wanted) || (accept && meant.outcome.equals("EXPIRED")))) {
      return "done";
    }
    if (o.in("Canceled")) {
      return accept ? "done" : "ALREADY_CANCELED";
    }
    if (meant != null) {
      return "REQUEST_CLOSED";
    }
    return open != null ? "REQUEST_NOT_FOUND" : "NO_OPEN_REQUEST";
  }
}
