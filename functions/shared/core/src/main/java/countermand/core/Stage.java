package countermand.core;

import java.time.Instant;

/** Where an order stands. Each stage carries only what it needs. */
public sealed interface Stage {

  /** Placed; the payment is not approved yet. */
  record AwaitingPayment() implements Stage {}

  /**
   * Paid, and a cancellation still just happens.
   *
   * @param windowEnds the first instant at which the window is over
   */
  record InWindow(Instant windowEnds) implements Stage {}

  /** The seller may start; a cancellation now needs the seller's consent. */
  record ReadyForHandling() implements Resumable {}

  /** The seller is preparing the goods. */
  record Handling() implements Resumable {}

  /**
   * A cancellation request waits for the seller's answer.
   *
   * @param requestId the one open request
   * @param deadline the first instant at which an answer is too late
   * @param resumesTo the stage that comes back when the request ends without a cancellation
   */
  record AwaitingSeller(String requestId, Instant deadline, Resumable resumesTo) implements Stage {}

  /** Some of the order is invoiced. */
  record PartlyInvoiced() implements Stage {}

  /** The order is invoiced in full. */
  record Invoiced() implements Stage {}

  /** The goods are on their way. */
  record Shipped() implements Stage {}

  /** The goods came back. */
  record Returned() implements Stage {}

  /** Cancelled, for ever. */
  record Canceled() implements Stage {}

  /** A stage in which a request can open, and to which the order goes back. */
  sealed interface Resumable extends Stage permits ReadyForHandling, Handling {}

  /** The stage's name in the rulebook. */
  default String name() {
    return getClass().getSimpleName();
  }
}
