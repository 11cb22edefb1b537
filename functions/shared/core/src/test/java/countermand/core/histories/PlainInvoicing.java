package countermand.core.histories;

import countermand.core.Command;
import countermand.core.InvoiceType;
import countermand.core.LineAsk;

/** The plain model's paragraph about invoices. */
final class PlainInvoicing {
  private PlainInvoicing() {}

  static String note(PlainOrder o, Command.NoteInvoice c) {
    String number = c.type() + " " + c.number() + " ";
    for (String known : o.invoices) {
      if (known.startsWith(number)) {
        return known.equals(number + c.value()) ? "done" : "INVOICE_NUMBER_TAKEN";
      }
    }
    String no = c.type() == InvoiceType.OUTPUT ? sale(o, c.value()) : giveBack(o, c.value());
    if (no != null) {
      return no;
    }
    o.invoices.add(number + c.value());
    o.sums.merge(c.type().name(), c.value(), Long::sum);
    if (c.type() == InvoiceType.INPUT) {
      return o.inFull() && o.sum("INPUT") >= o.sum("OUTPUT") ? o.go("Returned") : "moved";
    }
    for (LineAsk ask : c.lines()) {
      o.named.merge(ask.lineId(), ask.quantity(), Long::sum);
    }
    o.finalSaid |= c.last();
    o.closeOpen("DECLINED");
    if (o.in("Shipped")) {
      return "moved";
    }
    return o.go(o.inFull() ? "Invoiced" : "PartlyInvoiced");
  }

  private static String sale(PlainOrder o, long value) {
    if (o.in("AwaitingPayment", "InWindow", "Canceled")) {
      return o.notNow();
    }
    if (o.in("Returned")) {
      return "INVALID_STAGE";
    }
    if (invalid(o, value)) {
      return "INVOICE_VALUE_INVALID";
    }
    long most = o.value() + Walk.TERMS.invoiceTolerance();
    return o.inFull() || o.sum("OUTPUT") + value > most ? "INVOICE_EXCEEDS_ORDER" : null;
  }

  private static String giveBack(PlainOrder o, long value) {
    if (!o.in("Invoiced", "Shipped")) {
      return o.in("Canceled") ? "ALREADY_CANCELED" : "INVALID_STAGE";
    }
    if (invalid(o, value)) {
      return "INVOICE_VALUE_INVALID";
    }
    return o.sum("INPUT") + value > o.sum("OUTPUT") ? "RETURN_EXCEEDS_INVOICES" : null;
  }

  private static boolean invalid(PlainOrder o, long value) {
    return value < 0 || (value == 0 && o.value() != 0);
  }
}
