package countermand.core;

/** What made a cancellation final. */
public enum DecidedBy {
  /** The order's stage needed nobody's consent. */
  RULE,
  SELLER,
  /** The seller did not answer in time. */
  DEADLINE,
  MARKETPLACE;

  /** The same as an actor of the history. */
  public Actor actor() {
    return switch (this) {
      case RULE -> Actor.RULE;
      case SELLER -> Actor.SELLER;
      case DEADLINE -> Actor.DEADLINE;
      case MARKETPLACE -> Actor.MARKETPLACE;
    };
  }
}
