package countermand.core;

/**
 * How a caller names an order. Plain number sequences of both sides never collide, because a name
 * always says whose it is.
 */
public record OrderName(String id, Whose whose) {

  /** Whose id it is; a call that takes either tries the caller's own side first. */
  public enum Whose {
    MARKETPLACE,
    SELLER,
    MARKETPLACE_THEN_SELLER,
    SELLER_THEN_MARKETPLACE
  }
}
