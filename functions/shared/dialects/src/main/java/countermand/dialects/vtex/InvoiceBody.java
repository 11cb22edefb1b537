package countermand.dialects.vtex;

import countermand.core.Event;
import countermand.core.Invoice;
import countermand.core.LineQuantity;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An invoice as an external seller sends it to its marketplace (V8, "External Seller Marketplace"):
 * type, number and items are mandatory; the value is a whole number of minor units.
 */
final class InvoiceBody {
  private InvoiceBody() {}

  static JsonObject of(Order order, Event.OrderInvoiced invoiced) {
    Invoice invoice = noted(order, invoiced);
    Instant issued = invoice.issuedAt() == null ? invoiced.facts().at() : invoice.issuedAt();
    return new JsonObject()
        .text(Words.TYPE, Words.of(invoice.type()))
        .text(Words.INVOICE_NUMBER, invoice.number())
        .number(Words.INVOICE_VALUE, invoice.value())
        .text(Words.ISSUANCE_DATE, Words.DOCUMENT_DATE.format(issued))
        .put(Words.ITEMS, new Json.Arr(items(order, invoice)));
  }

  private static Invoice noted(Order order, Event.OrderInvoiced invoiced) {
    return order.invoices().stream()
        .filter(it -> it.type() == invoiced.type() && it.number().equals(invoiced.number()))
        .findFirst()
        .orElseThrow();
  }

  /** An invoice that names no units is about all that those before it have not named. */
  private static List<Json> items(Order order, Invoice invoice) {
    return units(order, invoice)
        .flatMap(unit ->
            order.content().line(unit.lineId()).map(line -> item(line, unit.quantity())).stream())
        .toList();
  }

  private static Stream<LineQuantity> units(Order order, Invoice invoice) {
    if (!invoice.lines().isEmpty()) {
      return invoice.lines().stream();
    }
    Map<String, Long> named = namedBefore(order, invoice);
    return order.content().lines().stream()
        .map(line ->
            new LineQuantity(
                line.lineId(), order.left(line) - named.getOrDefault(line.lineId(), 0L)))
        .filter(unit -> unit.quantity() > 0);
  }

  private static Map<String, Long> namedBefore(Order order, Invoice invoice) {
    return order.invoices().stream()
        .takeWhile(it -> !it.equals(invoice))
        .filter(it -> it.type() == invoice.type())
        .flatMap(it -> it.lines().stream())
        .collect(
            Collectors.groupingBy(
                LineQuantity::lineId, Collectors.summingLong(LineQuantity::quantity)));
  }

  private static Json item(OrderedLine line, long quantity) {
    JsonObject item =
        new JsonObject()
            .text(Words.ID, line.productId() == null ? line.lineId() : line.productId())
            .number(Words.QUANTITY, quantity);
    return line.unitPrice() == null
        ? item.done()
        : item.number(Words.PRICE, line.unitPrice()).done();
  }
}
