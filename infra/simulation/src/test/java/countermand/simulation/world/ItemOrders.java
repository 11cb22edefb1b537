package countermand.simulation.world;

import countermand.core.HistoryEntry;
import countermand.core.Mark;
import countermand.store.OrderWrite;
import countermand.store.Orders;
import countermand.store.Slot;
import countermand.store.SlotKey;
import java.util.List;

/** The orders' items, under the conditions of the real table's writes. */
public final class ItemOrders implements Orders {
  private final Items items;

  /** Works on items. */
  public ItemOrders(Items items) {
    this.items = items;
  }

  @Override
  public Slot read(SlotKey key) {
    return items.read(key);
  }

  @Override
  public Written write(SlotKey key, Slot seen, OrderWrite write) {
    boolean asSeen =
        switch (seen) {
          case Slot.Taken taken -> sameVersion(key, taken);
          case Slot.Waiting _, Slot.Empty _ -> read(key).equals(seen);
          case Slot.Alias _ -> throw new IllegalArgumentException("never at a seller's id");
        };
    if (!asSeen) {
      return new Written.Lost(read(key));
    }
    items.put(key, OrderItem.after(items.order(key).orElse(null), write));
    return new Written.Done();
  }

  @Override
  public Written claim(SlotKey key, Slot seen, String orderId) {
    return switch (seen) {
      case Slot.Empty _ -> put(key, read(key).equals(seen), new Slot.Alias(orderId, null));
      case Slot.Waiting(Mark mark) ->
          put(key, read(key).equals(seen), new Slot.Alias(orderId, mark));
      case Slot.Alias alias -> put(key, sameOrder(key, alias), new Slot.Alias(orderId, null));
      case Slot.Taken _ -> throw new IllegalArgumentException("never an order");
    };
  }

  @Override
  public Written mark(SlotKey key, Slot seen, Mark mark) {
    return switch (seen) {
      case Slot.Empty _, Slot.Waiting _ -> put(key, read(key).equals(seen), new Slot.Waiting(mark));
      case Slot.Alias alias -> put(key, sameOrder(key, alias), new Slot.Waiting(mark));
      case Slot.Taken _ -> throw new IllegalArgumentException("never over an order");
    };
  }

  @Override
  public Written closeMark(SlotKey key, Slot seen, Mark closed) {
    return switch (seen) {
      case Slot.Waiting _ -> put(key, read(key).equals(seen), new Slot.Waiting(closed));
      case Slot.Alias(String orderId, Mark kept) when kept != null ->
          put(
              key,
              read(key) instanceof Slot.Alias now && kept.equals(now.kept()),
              new Slot.Alias(orderId, closed));
      case Slot.Alias _, Slot.Empty _, Slot.Taken _ ->
          throw new IllegalArgumentException("no mark");
    };
  }

  @Override
  public List<HistoryEntry> filedHistory(SlotKey key) {
    return items.filed(key);
  }

  private Written put(SlotKey key, boolean asSeen, Slot next) {
    if (!asSeen) {
      return new Written.Lost(read(key));
    }
    items.put(key, next);
    return new Written.Done();
  }

  private boolean sameVersion(SlotKey key, Slot.Taken seen) {
    return items
        .order(key)
        .filter(now -> now.order().version() == seen.stored().order().version())
        .isPresent();
  }

  private boolean sameOrder(SlotKey key, Slot.Alias seen) {
    return read(key) instanceof Slot.Alias now && now.orderId().equals(seen.orderId());
  }
}
