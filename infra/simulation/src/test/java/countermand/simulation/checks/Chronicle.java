package countermand.simulation.checks;

import countermand.core.Mark;
import countermand.core.Order;
import countermand.core.Owed;
import countermand.store.Slot;
import countermand.store.SlotKey;
import countermand.store.telling.MemoryOrders;
import countermand.store.telling.OrderItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every decision that was written, in its order, and every mark that ever waited. */
final class Chronicle implements MemoryOrders.Listener {
  private final Map<SlotKey, List<Written>> decisions = new LinkedHashMap<>();
  private final Map<SlotKey, List<Mark>> marks = new LinkedHashMap<>();

  /**
   * A decision as it was written.
   *
   * @param before the order that it found; absent for a placement
   * @param owed what it added to what is owed
   */
  record Written(@Nullable Order before, Order after, List<Owed> owed) {}

  @Override
  public void changed(SlotKey key, @Nullable OrderItem before, OrderItem after) {
    long version = before == null ? 0 : before.order().version();
    if (after.order().version() > version) {
      List<Owed> added =
          after.owed().entrySet().stream()
              .filter(one -> before == null || !before.owed().containsKey(one.getKey()))
              .map(one -> new Owed(one.getKey(), one.getValue()))
              .toList();
      decisions
          .computeIfAbsent(key, _ -> new ArrayList<>())
          .add(new Written(before == null ? null : before.order(), after.order(), added));
    }
  }

  @Override
  public void changed(SlotKey key, Slot after) {
    switch (after) {
      case Slot.Waiting(Mark mark) -> add(key, mark);
      case Slot.Alias(String _, Mark kept) when kept != null -> add(key, kept);
      case Slot.Alias _, Slot.Empty _, Slot.Taken _ -> {}
    }
  }

  private void add(SlotKey key, Mark mark) {
    marks.computeIfAbsent(key, _ -> new ArrayList<>()).add(mark);
  }

  Map<SlotKey, List<Written>> decisions() {
    return decisions;
  }

  /** The marks that ever waited there. */
  List<Mark> marks(SlotKey key) {
    return marks.getOrDefault(key, List.of());
  }
}
