package countermand.store;

import countermand.core.Mark;
import countermand.core.Side;
import org.jspecify.annotations.Nullable;

/** Makes a seller's id lead to its order, before the order is written. */
final class Claims {
  private final Orders orders;

  Claims(Orders orders) {
    this.orders = orders;
  }

  /** How a claim ended. */
  sealed interface Claim {

    /**
     * The id leads to the order.
     *
     * @param mark what waited under the id
     */
    record Ours(@Nullable Mark mark) implements Claim {}

    /** The id belongs to another order, or to one that is being placed. */
    record Theirs() implements Claim {}

    /** So many others are at it that no turn was found. */
    record TooBusy() implements Claim {}
  }

  Claim claim(String link, String sellerOrderId, String orderId, Backoff.Attempts attempts) {
    SlotKey key = new SlotKey(link, Side.SELLER, sellerOrderId);
    Slot seen = new Slot.Empty();
    do {
      Orders.Written written = orders.claim(key, seen, orderId);
      if (written instanceof Orders.Written.Lost(Slot now)) {
        if (now instanceof Slot.Alias alias && alias.orderId().equals(orderId)) {
          return new Claim.Ours(alias.kept());
        }
        if (now instanceof Slot.Alias alias && !stale(key, alias)) {
          return new Claim.Theirs();
        }
        seen = now;
      } else {
        return new Claim.Ours(seen instanceof Slot.Waiting waiting ? waiting.mark() : null);
      }
    } while (attempts.again());
    return new Claim.TooBusy();
  }

  /**
   * An alias whose order has another seller's id counts as absent. One whose order is not there is
   * never taken over: its placement may be on its way.
   */
  private boolean stale(SlotKey key, Slot.Alias alias) {
    Slot order = orders.read(new SlotKey(key.link(), Side.MARKETPLACE, alias.orderId()));
    return order instanceof Slot.Taken taken && !Aliases.leadsTo(key, taken.stored().order());
  }
}
