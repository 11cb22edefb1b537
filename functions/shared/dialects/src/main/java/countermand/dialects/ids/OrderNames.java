package countermand.dialects.ids;

import countermand.core.OrderName;
import countermand.core.Role;

/** Whose id a path carries. */
public final class OrderNames {
  private OrderNames() {}

  /** Either side's id: the caller's own side is tried first, the marketplace's for the operator. */
  public static OrderName either(String id, Role caller) {
    return switch (caller) {
      case MARKETPLACE, OPERATOR -> new OrderName(id, OrderName.Whose.MARKETPLACE_THEN_SELLER);
      case SELLER -> new OrderName(id, OrderName.Whose.SELLER_THEN_MARKETPLACE);
    };
  }
}
