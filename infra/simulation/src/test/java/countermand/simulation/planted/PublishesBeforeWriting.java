package countermand.simulation.planted;

import countermand.core.Effect;
import countermand.core.Order;
import countermand.core.Owed;
import countermand.effects.Bus;
import countermand.effects.BusEvent;
import countermand.effects.EventWriter;
import countermand.simulation.world.StandIn;
import countermand.store.OrderWrite;
import countermand.store.Orders;
import countermand.store.Slot;
import countermand.store.SlotKey;
import countermand.store.telling.MemoryOrders;
import java.util.ArrayList;
import java.util.List;

/** Tells the bus of a decision, and writes it then, if it can. */
public final class PublishesBeforeWriting implements StandIn {
  @Override
  public Orders orders(Orders right, MemoryOrders items, Bus bus) {
    return new WrongOrders(right) {
      @Override
      public Written write(SlotKey key, Slot seen, OrderWrite write) {
        bus.publish(events(write.order(), write.owed()));
        return right.write(key, seen, write);
      }
    };
  }

  private static List<BusEvent> events(Order order, List<Owed> owed) {
    List<BusEvent> events = new ArrayList<>();
    for (Owed one : owed) {
      if (one.effect() instanceof Effect.Publish(var event)) {
        events.add(new EventWriter(0).write(order, event));
      }
    }
    return events;
  }
}
