package countermand.store;

import java.util.List;

/** Where a name leads. */
sealed interface Found {

  /** To an order. */
  record There(SlotKey key, StoredOrder stored) implements Found {}

  /**
   * To no order.
   *
   * @param seen the slots that were looked at, in the order in which they were
   * @param own the one in which the caller's own cancellation would wait
   */
  record Nowhere(List<Seen> seen, Seen own) implements Found {}

  /** A slot as it was seen. */
  record Seen(SlotKey key, Slot slot) {}
}
