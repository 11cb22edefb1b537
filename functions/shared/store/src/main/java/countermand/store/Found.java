package countermand.store;

import countermand.core.Side;
import java.util.List;
import java.util.Optional;

/** Where a name leads. */
sealed interface Found {

  /** To an order. */
  record There(SlotKey key, StoredOrder stored) implements Found {}

  /**
   * To no order.
   *
   * @param seen the slots that were looked at, in the order in which they were; an alias that
   *     counts as absent has nothing after it
   * @param own the one in which the caller's own cancellation would wait
   */
  record Nowhere(List<Seen> seen, Seen own) implements Found {

    /** The place of the order that an alias leads to; empty where the alias counts as absent. */
    Optional<Seen> target(Slot.Alias alias) {
      return seen.stream()
          .filter(s -> s.key().side() == Side.MARKETPLACE)
          .filter(s -> s.key().id().equals(alias.orderId()))
          .findFirst();
    }
  }

  /** A slot as it was seen. */
  record Seen(SlotKey key, Slot slot) {}
}
