package countermand.store.telling;

import countermand.core.Effect;
import countermand.core.HistoryEntry;
import countermand.core.Mark;
import countermand.core.Owed;
import countermand.store.OrderWrite;
import countermand.store.Orders;
import countermand.store.Slot;
import countermand.store.SlotKey;
import countermand.store.StoredOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The orders' items in memory, for tests that go through thousands of schedules. That it is like
 * the table is tested too.
 */
public final class MemoryOrders implements Orders {
  private final Map<SlotKey, Slot> slots = new HashMap<>();

  /** Puts something there, whatever was there before. */
  public void put(SlotKey key, Slot slot) {
    slots.put(key, slot);
  }

  @Override
  public Slot read(SlotKey key) {
    return slots.getOrDefault(key, new Slot.Empty());
  }

  @Override
  public Written write(SlotKey key, Slot seen, OrderWrite write) {
    return switch (seen) {
      case Slot.Taken taken -> perform(key, sameVersion(key, taken), after(taken, write));
      case Slot.Waiting _, Slot.Empty _ ->
          perform(key, read(key).equals(seen), after(new Slot.Taken(NONE), write));
      case Slot.Alias _ -> throw new IllegalArgumentException("never at a seller's id");
    };
  }

  @Override
  public Written claim(SlotKey key, Slot seen, String orderId) {
    return switch (seen) {
      case Slot.Empty _ -> perform(key, read(key).equals(seen), new Slot.Alias(orderId, null));
      case Slot.Waiting(Mark mark) ->
          perform(key, read(key).equals(seen), new Slot.Alias(orderId, mark));
      case Slot.Alias alias -> perform(key, sameOrder(key, alias), new Slot.Alias(orderId, null));
      case Slot.Taken _ -> throw new IllegalArgumentException("never an order");
    };
  }

  @Override
  public Written mark(SlotKey key, Slot seen, Mark mark) {
    return switch (seen) {
      case Slot.Empty _, Slot.Waiting _ ->
          perform(key, read(key).equals(seen), new Slot.Waiting(mark));
      case Slot.Alias alias -> perform(key, sameOrder(key, alias), new Slot.Waiting(mark));
      case Slot.Taken _ -> throw new IllegalArgumentException("never over an order");
    };
  }

  @Override
  public Written closeMark(SlotKey key, Slot seen, Mark closed) {
    return switch (seen) {
      case Slot.Waiting _ -> perform(key, read(key).equals(seen), new Slot.Waiting(closed));
      case Slot.Alias(String orderId, Mark kept) when kept != null ->
          perform(
              key,
              read(key) instanceof Slot.Alias now && kept.equals(now.kept()),
              new Slot.Alias(orderId, closed));
      case Slot.Alias _, Slot.Empty _, Slot.Taken _ ->
          throw new IllegalArgumentException("no mark");
    };
  }

  @Override
  public List<HistoryEntry> filedHistory(SlotKey key) {
    return List.of();
  }

  private Written perform(SlotKey key, boolean asSeen, Slot next) {
    if (!asSeen) {
      return new Written.Lost(read(key));
    }
    slots.put(key, next);
    return new Written.Done();
  }

  private boolean sameVersion(SlotKey key, Slot.Taken seen) {
    return read(key) instanceof Slot.Taken now
        && now.stored().order().version() == seen.stored().order().version();
  }

  private boolean sameOrder(SlotKey key, Slot.Alias seen) {
    return read(key) instanceof Slot.Alias now && now.orderId().equals(seen.orderId());
  }

  private static final StoredOrder NONE = new StoredOrder(null, Set.of(), List.of(), Map.of());

  private static Slot.Taken after(Slot.Taken before, OrderWrite write) {
    Set<String> owed = new HashSet<>(before.stored().owed());
    List<HistoryEntry> unfiled = new ArrayList<>(before.stored().unfiled());
    for (Owed one : write.owed()) {
      owed.add(one.id());
      if (one.effect() instanceof Effect.KeepHistory(List<HistoryEntry> entries)) {
        unfiled.addAll(entries);
      }
    }
    return new Slot.Taken(new StoredOrder(write.order(), owed, unfiled, write.keys()));
  }
}
