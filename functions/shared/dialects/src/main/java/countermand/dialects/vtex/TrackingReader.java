package countermand.dialects.vtex;

import countermand.core.Invoice;
import countermand.core.InvoiceType;
import countermand.core.Order;
import countermand.core.OrderName;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Operation;
import countermand.dialects.ids.PathId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * News of a parcel: it belongs to an invoice, and that invoice has settled already whether the
 * order can be cancelled. So it moves nothing, whatever its body says, and is answered with the
 * invoice's receipt.
 *
 * @param naming whose id the path carries
 */
record TrackingReader(BiFunction<String, Role, OrderName> naming, DateTimeFormatter date)
    implements Operation.Reader {

  @Override
  public Call read(HttpRequest request, Role role) {
    return switch (PathId.order(request)) {
      case PathId.Bad bad -> new Call.Answered(VtexError.malformed(bad));
      case PathId.Good order ->
          switch (PathId.named(Words.INVOICE_NUMBER, request)) {
            case PathId.Bad bad -> new Call.Answered(VtexError.malformed(bad));
            case PathId.Good number ->
                new Call.Look(
                    naming.apply(order.id(), role),
                    found -> new Call.Answered(reply(found, number.id())));
          };
    };
  }

  private HttpReply reply(Optional<Order> found, String number) {
    return found.map(order -> reply(order, number)).orElseGet(VtexError::orderNotFound);
  }

  private HttpReply reply(Order order, String number) {
    return order.invoices().stream()
        .filter(invoice -> invoice.number().equals(number))
        .min(Comparator.comparing(invoice -> invoice.type() != InvoiceType.OUTPUT))
        .map(Invoice::receipt)
        .map(receipt -> Receipts.of(order, receipt, date))
        .orElseGet(() ->
            VtexError.reply(
                404,
                "INVOICE_NOT_FOUND",
                "The order has no invoice of that number; send the invoice first."));
  }
}
