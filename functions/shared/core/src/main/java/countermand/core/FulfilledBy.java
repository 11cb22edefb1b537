package countermand.core;

/** Who keeps and sends the goods. */
public enum FulfilledBy {
  SELLER,
  MARKETPLACE
}
