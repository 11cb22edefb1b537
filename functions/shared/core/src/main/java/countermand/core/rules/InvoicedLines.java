package countermand.core.rules;

import countermand.core.InvoiceType;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.core.RefusalCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a partly invoiced order can still lose: nothing that its invoices already charge for. */
final class InvoicedLines implements LineJudge.Objection {
  private final Map<String, Long> invoiced;
  private final long outputs;
  private long value;

  InvoicedLines(Order order) {
    invoiced = order.invoicedUnits();
    outputs = order.sumOf(InvoiceType.OUTPUT);
    value = order.value();
  }

  @Override
  public @Nullable RefusalCode to(OrderedLine line, long units, LinesLeft left) {
    long less = Math.max(0, value - line.priceOf(units));
    boolean objected =
        line.unitPrice() == null
            || less < outputs
            || left.of(line) - units < invoiced.getOrDefault(line.lineId(), 0L)
            || left.total() == units;
    if (objected) {
      return RefusalCode.LINE_INVOICED;
    }
    value = less;
    return null;
  }
}
