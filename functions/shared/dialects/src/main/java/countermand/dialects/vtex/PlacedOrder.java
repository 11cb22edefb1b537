package countermand.dialects.vtex;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.OrderName;
import countermand.core.OrderedLine;
import countermand.dialects.Call;
import countermand.dialects.ids.IdText;
import countermand.dialects.json.Json;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One order of a placement. VTEX names no lines, so a line's name is its place in the list; its
 * product is the SKU. What the marketplace pays is the order's value; where it does not say, the
 * items and their freight are.
 *
 * @param body as it was sent: the answer repeats it
 */
record PlacedOrder(String orderId, Content content, Part body) {

  static PlacedOrder read(Part body) {
    body.require(Words.MARKETPLACE_ORDER_ID);
    String orderId = body.name(Words.MARKETPLACE_ORDER_ID, IdText::orderFault).orElse("");
    @Nullable String group = body.name(Words.MARKETPLACE_ORDER_GROUP, Limits.NAME).orElse(null);
    List<OrderedLine> lines = lines(body);
    return new PlacedOrder(
        orderId, new Content(value(body, lines), null, group, null, lines), body);
  }

  /** The seller's id is the same: the answer to the placement tells the marketplace so. */
  Call.DecideEach.One command() {
    return command(null);
  }

  /**
   * The same with the seller's own id.
   *
   * @param sellerOrderId absent where it is the marketplace's
   */
  Call.DecideEach.One command(@Nullable String sellerOrderId) {
    return new Call.DecideEach.One(
        new OrderName(orderId, OrderName.Whose.MARKETPLACE),
        new Command.PlaceOrder(sellerOrderId, content, null));
  }

  private static List<OrderedLine> lines(Part body) {
    body.require(Words.ITEMS);
    List<Part> items = body.parts(Words.ITEMS, Limits.LINES_MAX);
    List<OrderedLine> lines = new ArrayList<>();
    for (Part item : items) {
      lines.add(
          new OrderedLine(
              Integer.toString(lines.size()),
              item.name(Words.ID, Limits.NAME).orElse(null),
              null,
              null,
              item.requiredWhole(Words.QUANTITY, 1, Limits.QUANTITY_MAX),
              item.whole(Words.PRICE, 0, Limits.MONEY_MAX).orElse(null)));
    }
    if (body.fields().get(Words.ITEMS) instanceof Json.Arr(List<Json> all) && all.isEmpty()) {
      body.wrong(Words.ITEMS, "must have at least one item");
    }
    return lines;
  }

  private static long value(Part body, List<OrderedLine> lines) {
    Optional<Long> paid = body.whole(Words.MARKETPLACE_PAYMENT_VALUE, 0, Limits.MONEY_MAX);
    if (paid.isPresent()) {
      return paid.get();
    }
    BigInteger sum = freight(body);
    for (OrderedLine line : lines) {
      if (line.unitPrice() == null) {
        body.wrong(Words.MARKETPLACE_PAYMENT_VALUE, "is missing, and so is the price of an item");
        return 0;
      }
      sum = sum.add(BigInteger.valueOf(line.unitPrice()).multiply(units(line)));
    }
    if (sum.compareTo(BigInteger.valueOf(Limits.MONEY_MAX)) > 0) {
      body.wrong(Words.ITEMS, "must be worth at most " + Limits.MONEY_MAX + " minor units");
      return 0;
    }
    return sum.longValueExact();
  }

  private static BigInteger units(OrderedLine line) {
    return BigInteger.valueOf(line.quantity());
  }

  private static BigInteger freight(Part body) {
    return body.part(Words.SHIPPING_DATA).parts(Words.LOGISTICS_INFO, Limits.LINES_MAX).stream()
        .map(leg -> leg.whole(Words.PRICE, 0, Limits.MONEY_MAX).orElse(0L))
        .map(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
