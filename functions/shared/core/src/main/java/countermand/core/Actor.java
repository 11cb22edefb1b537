package countermand.core;

/** Who made an order move, as its history tells it. */
public enum Actor {
  CUSTOMER,
  MARKETPLACE,
  SELLER,
  /** The rulebook itself: a window that ended, a mark that waited for its order. */
  RULE,
  /** Nobody answered in time. */
  DEADLINE
}
