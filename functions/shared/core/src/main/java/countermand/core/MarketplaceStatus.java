package countermand.core;

/** Where an order stands at its marketplace, as far as a cancellation is concerned. */
public enum MarketplaceStatus {
  UNPAID,
  /** Paid, and nobody asks for a cancellation. */
  PAID,
  /** The customer asks for a cancellation, and waits. */
  CANCELLATION_REQUESTED,
  SHIPPED,
  CANCELED
}
