package countermand.store;

import countermand.core.OrderName;
import countermand.core.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows a name to its order. */
final class Finder {
  private final Orders orders;

  Finder(Orders orders) {
    this.orders = orders;
  }

  Found find(String link, OrderName name) {
    return switch (name.whose()) {
      case MARKETPLACE -> find(link, name.id(), List.of(Side.MARKETPLACE));
      case SELLER -> find(link, name.id(), List.of(Side.SELLER));
      case MARKETPLACE_THEN_SELLER ->
          find(link, name.id(), List.of(Side.MARKETPLACE, Side.SELLER));
      case SELLER_THEN_MARKETPLACE ->
          find(link, name.id(), List.of(Side.SELLER, Side.MARKETPLACE));
    };
  }

  private Found find(String link, String id, List<Side> sides) {
    List<Found.Seen> seen = new ArrayList<>();
    for (Side side : sides) {
      Optional<Found.There> there = look(new SlotKey(link, side, id), seen);
      if (there.isPresent()) {
        return there.get();
      }
    }
    return new Found.Nowhere(seen, own(seen));
  }

  private Optional<Found.There> look(SlotKey key, List<Found.Seen> seen) {
    Slot slot = orders.read(key);
    seen.add(new Found.Seen(key, slot));
    return switch (slot) {
      case Slot.Taken taken -> Optional.of(new Found.There(key, taken.stored()));
      case Slot.Alias alias -> follow(key, alias, seen);
      case Slot.Waiting _, Slot.Empty _ -> Optional.empty();
    };
  }

  /** An alias whose order names another seller's id counts as absent. */
  private Optional<Found.There> follow(SlotKey key, Slot.Alias alias, List<Found.Seen> seen) {
    SlotKey target = new SlotKey(key.link(), Side.MARKETPLACE, alias.orderId());
    Slot slot = orders.read(target);
    if (slot instanceof Slot.Taken taken) {
      return Aliases.leadsTo(key, taken.stored().order())
          ? Optional.of(new Found.There(target, taken.stored()))
          : Optional.empty();
    }
    seen.add(new Found.Seen(target, slot));
    return Optional.empty();
  }

  /**
   * The slot in which a cancellation waits: that of the caller's own id, or, where that is the
   * alias of an order which is not there, the order's own, which its placement cannot miss.
   */
  private static Found.Seen own(List<Found.Seen> seen) {
    boolean dangling =
        seen.getFirst().slot() instanceof Slot.Alias alias
            && seen.size() > 1
            && seen.get(1).key().id().equals(alias.orderId())
            && seen.get(1).key().side() == Side.MARKETPLACE;
    return dangling ? seen.get(1) : seen.getFirst();
  }
}
