package countermand.pages;

import countermand.core.LineQuantity;
import countermand.core.Order;
import countermand.core.OrderedLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order, as it is shown.
 *
 * @param product its product and variant; empty where nobody said
 * @param units how many it is about
 * @param canceled how many of it are cancelled
 * @param price of one; empty where it is not known
 */
public record LineRow(String lineId, String product, long units, long canceled, String price) {

  /** All lines of an order, as ordered. */
  static List<LineRow> all(Order order, Texts texts) {
    return order.content().lines().stream()
        .map(line -> row(order, line, line.quantity(), texts))
        .toList();
  }

  /** The first of some lines of an order. */
  static List<LineRow> some(Order order, List<LineQuantity> lines, int max, Texts texts) {
    return lines.stream()
        .limit(max)
        .flatMap(some ->
            order.content().line(some.lineId()).stream()
                .map(line -> row(order, line, some.quantity(), texts)))
        .toList();
  }

  private static LineRow row(Order order, OrderedLine line, long units, Texts texts) {
    @Nullable Long price = line.unitPrice();
    return new LineRow(
        line.lineId(),
        product(line),
        units,
        order.canceledUnits(line),
        price == null ? "" : texts.money(price, order.content().currency()));
  }

  private static String product(OrderedLine line) {
    String product = line.productId() == null ? "" : line.productId();
    return line.variantId() == null ? product : product + " / " + line.variantId();
  }
}
