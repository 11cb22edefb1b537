package countermand.core;

import java.time.Instant;
import java.util.Optional;

/** What the desk answers to a command. A dialect puts it into its protocol's words. */
public sealed interface Answer {

  /**
   * Moved, or already done.
   *
   * @param order the order as it stands now
   */
  record Done(Told told, Order order) implements Answer {}

  /**
   * The same call with the same idempotency key again: the answer that it got then.
   *
   * @param at when that was
   */
  record Replayed(Told told, Instant at) implements Answer {}

  /**
   * The rulebook says no.
   *
   * @param order the order as it stands now; absent where a placement was refused
   */
  record Refused(Ending.Refused refusal, Optional<Order> order) implements Answer {}

  /** There is no such order. A whole cancellation waits for it all the same. */
  record NotFound() implements Answer {}

  /** A placement names a seller's id that belongs to another order. */
  record IdTaken(String sellerOrderId) implements Answer {}

  /** So many others decide on this order at once that no turn was found; try again. */
  record Busy() implements Answer {}

  /** The idempotency key was used with another body. */
  record KeyReused() implements Answer {}

  /** The order keeps as many live idempotency keys as it can; try again later. */
  record KeysFull() implements Answer {}
}
