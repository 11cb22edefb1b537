package countermand.store;

import countermand.core.Mark;
import org.jspecify.annotations.Nullable;

/** What is at an order's id. */
public sealed interface Slot {

  /** The order itself, at its marketplace's id. */
  record Taken(StoredOrder stored) implements Slot {}

  /**
   * The seller's id of an order. Where its order is absent, a placement is on its way or was cut
   * off.
   *
   * @param orderId the marketplace's id
   * @param kept the mark that the alias replaced; it counts until the order is there
   */
  record Alias(String orderId, @Nullable Mark kept) implements Slot {}

  /** A cancellation that waits for the order. */
  record Waiting(Mark mark) implements Slot {}

  /** Nothing. */
  record Empty() implements Slot {}
}
