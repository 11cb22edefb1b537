package countermand.core;

/** Whose wish a cancellation is. Fixed when it is first heard, and never overwritten. */
public enum Origin {
  CUSTOMER,
  MARKETPLACE,
  SELLER;

  /** The same person as an actor of the history. */
  public Actor actor() {
    return switch (this) {
      case CUSTOMER -> Actor.CUSTOMER;
      case MARKETPLACE -> Actor.MARKETPLACE;
      case SELLER -> Actor.SELLER;
    };
  }
}
