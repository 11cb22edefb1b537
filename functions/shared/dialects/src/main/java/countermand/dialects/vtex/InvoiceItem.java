package countermand.dialects.vtex;

import countermand.core.InvoiceType;
import countermand.core.LineAsk;
import countermand.core.Order;
import countermand.core.OrderedLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item of an invoice. The OMS names the SKU, which several lines may have; the PII version names
 * the line's place.
 *
 * @param quantity absent means all that is left
 * @param price minor units: of one unit where the SKU is named, of all where the place is
 */
record InvoiceItem(
    @Nullable String sku, @Nullable Long index, @Nullable Long quantity, @Nullable Long price) {

  static InvoiceItem read(Part item) {
    return new InvoiceItem(
        item.name(Words.ID, Limits.NAME).orElse(null),
        item.whole(Words.ITEM_INDEX, 0, Limits.LINES_MAX).orElse(null),
        item.whole(Words.QUANTITY, 1, Limits.QUANTITY_MAX).orElse(null),
        item.whole(Words.PRICE, 0, Limits.MONEY_MAX).orElse(null));
  }

  /** What it is worth, where it says so; never over the top. */
  Optional<Long> worth() {
    if (price == null) {
      return Optional.empty();
    }
    long units = index != null || quantity == null ? 1 : quantity;
    long most = Limits.MONEY_MAX / units;
    return Optional.of(price > most ? Limits.MONEY_MAX : price * units);
  }

  /**
   * Fills the order's lines with items, each line in its turn, up to what is left of it. What no
   * line has room for is not counted: the invoice's value says what it is worth.
   */
  static List<LineAsk> fill(Order order, InvoiceType type, List<InvoiceItem> items) {
    Map<String, Long> room = room(order, type);
    List<LineAsk> asks = new ArrayList<>();
    for (InvoiceItem item : items) {
      long wanted = item.quantity == null ? Long.MAX_VALUE : item.quantity;
      for (OrderedLine line : item.lines(order).toList()) {
        long taken = Math.min(wanted, room.getOrDefault(line.lineId(), 0L));
        if (taken > 0) {
          asks.add(new LineAsk(line.lineId(), taken));
          room.merge(line.lineId(), -taken, Long::sum);
          wanted -= taken;
        }
      }
    }
    return asks;
  }

  private Stream<OrderedLine> lines(Order order) {
    List<OrderedLine> all = order.content().lines();
    if (index != null) {
      return IntStream.range(0, all.size()).filter(i -> i == index).mapToObj(all::get);
    }
    return all.stream()
        .filter(line ->
            line.productId() == null ? line.lineId().equals(sku) : line.productId().equals(sku));
  }

  /** Units that an invoice of this type can still name; a return takes back what was ordered. */
  private static Map<String, Long> room(Order order, InvoiceType type) {
    Map<String, Long> invoiced = order.invoicedUnits();
    Map<String, Long> room = new HashMap<>();
    for (OrderedLine line : order.content().lines()) {
      long units =
          switch (type) {
            case OUTPUT -> order.left(line) - invoiced.getOrDefault(line.lineId(), 0L);
            case INPUT -> line.quantity();
          };
      room.put(line.lineId(), Math.max(0, units));
    }
    return room;
  }
}
