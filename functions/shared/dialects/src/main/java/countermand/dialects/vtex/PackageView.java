package countermand.dialects.vtex;

import countermand.core.Invoice;
import countermand.core.LineQuantity;
import countermand.core.Order;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import java.util.List;

/** An order's invoices, which VTEX calls packages. */
final class PackageView {
  private PackageView() {}

  static Json of(Order order) {
    List<String> lines = order.content().lines().stream().map(line -> line.lineId()).toList();
    return new JsonObject()
        .put("packages", Json.Arr.of(order.invoices().stream().map(i -> invoice(i, lines))))
        .done();
  }

  private static Json invoice(Invoice invoice, List<String> lines) {
    return new JsonObject()
        .put(Words.ITEMS, Json.Arr.of(invoice.lines().stream().map(line -> item(line, lines))))
        .text(Words.INVOICE_NUMBER, invoice.number())
        .number(Words.INVOICE_VALUE, invoice.value())
        .text(
            Words.ISSUANCE_DATE,
            invoice.issuedAt() == null ? null : Words.OMS_DATE.format(invoice.issuedAt()))
        .text(Words.TYPE, Words.of(invoice.type()))
        .done();
  }

  private static Json item(LineQuantity line, List<String> lines) {
    return new JsonObject()
        .number(Words.ITEM_INDEX, (long) lines.indexOf(line.lineId()))
        .number(Words.QUANTITY, line.quantity())
        .done();
  }
}
