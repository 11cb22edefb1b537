package countermand.core;

/** The two parties of a link. The credential's side decides what a call means. */
public enum Side {
  MARKETPLACE,
  SELLER
}
