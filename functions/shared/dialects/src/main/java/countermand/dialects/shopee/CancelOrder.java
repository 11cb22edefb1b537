package countermand.dialects.shopee;

import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.FulfilledBy;
import countermand.core.Idempotency;
import countermand.core.Order;
import countermand.core.OrderName;
import countermand.core.Stage;
import countermand.dialects.Call;
import countermand.dialects.HttpRequest;
import countermand.dialects.Malformed;
import countermand.dialects.Sha256;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code cancel_order}: the seller cancels an order, or units of some items of it. The protocol has
 * no key for a repeat: of units the body itself is the key for a while.
 *
 * @param outOfStock what was out of stock, where the whole order is cancelled for it
 * @param units what is cancelled; empty for the whole order
 */
record CancelOrder(
    HttpRequest request,
    String orderSn,
    CancelReason reason,
    List<Item> outOfStock,
    List<Item.Units> units) {
  /** As everywhere. */
  private static final int REASON_MAX = 1_000;

  static Call read(HttpRequest request) throws Malformed {
    CancelOrder cancel = of(request, Body.read(request.body()));
    return new Call.Look(cancel.name(), cancel::judged);
  }

  private static CancelOrder of(HttpRequest request, Body body) throws Malformed {
    String orderSn = body.orderSn();
    CancelReason reason = CancelReason.read(body);
    boolean outOfStock = reason == CancelReason.OUT_OF_STOCK;
    List<Item.Units> units = Item.Units.list(body, Words.PARTIAL_LIST);
    List<Item> items = outOfStock ? Item.list(body, Words.ITEM_LIST) : List.of();
    if (!outOfStock && !units.isEmpty()) {
      throw new Malformed(
          Words.PARTIAL_LIST + " is for the reason " + CancelReason.OUT_OF_STOCK + " only.");
    }
    if (outOfStock && units.isEmpty() && items.isEmpty()) {
      throw new Malformed(
          "%s or %s is a required field when %s is %s."
              .formatted(
                  Words.ITEM_LIST,
                  Words.PARTIAL_LIST,
                  Words.CANCEL_REASON,
                  CancelReason.OUT_OF_STOCK));
    }
    return new CancelOrder(request, orderSn, reason, items, units);
  }

  private OrderName name() {
    return new OrderName(orderSn, OrderName.Whose.MARKETPLACE);
  }

  private Call judged(Optional<Order> found) {
    return found
        .flatMap(this::fault)
        .<Call>map(fault -> new Call.Answered(Replies.refused(request, fault)))
        .orElseGet(() -> decide(found));
  }

  /** What Shopee says of an order before its stage is looked at; not once it is cancelled. */
  private Optional<ShopeeError> fault(Order order) {
    if (order.stage() instanceof Stage.Canceled) {
      return Optional.empty();
    }
    return order.content().fulfilledBy() == FulfilledBy.MARKETPLACE
        ? Optional.of(ShopeeError.WAREHOUSE)
        : unknown(order).map(item -> ShopeeError.wrong("the order has no item " + item + "."));
  }

  private Optional<Item> unknown(Order order) {
    return order.content().known()
        ? outOfStock.stream().filter(item -> !item.isIn(order)).findFirst()
        : Optional.empty();
  }

  private Call decide(Optional<Order> found) {
    return new Call.Decide(
        name(),
        new Command.CancelBySeller(reasonText(), extent(found, units)),
        idempotency(),
        new CancelReply(request));
  }

  /** All of the units, or none: the answer has no room for some. */
  static Extent extent(Optional<Order> order, List<Item.Units> units) {
    return units.isEmpty()
        ? Extent.whole()
        : new Extent.Lines(units.stream().map(one -> one.ask(order)).toList(), true);
  }

  private String reasonText() {
    if (outOfStock.isEmpty() || !units.isEmpty()) {
      return reason.name();
    }
    String items = String.join(", ", outOfStock.stream().map(Item::toString).toList());
    String text = reason.name() + ": " + items;
    return text.length() <= REASON_MAX ? text : text.substring(0, REASON_MAX - 1) + "…";
  }

  private @Nullable Idempotency idempotency() {
    return units.isEmpty()
        ? null
        : Idempotency.ofBody(Sha256.hex(Words.CANCEL_ORDER + "\n" + orderSn + "\n" + units));
  }
}
