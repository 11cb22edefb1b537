package countermand.simulation.planted;

import countermand.effects.Bus;
import countermand.simulation.world.StandIn;
import countermand.store.Orders;
import countermand.store.Slot;
import countermand.store.SlotKey;
import countermand.store.telling.MemoryOrders;

/** Makes an alias of a seller's id, and does not keep the cancellation that waited there. */
public final class ForgetsTheMark implements StandIn {
  @Override
  public Orders orders(Orders right, MemoryOrders items, Bus bus) {
    return new WrongOrders(right) {
      @Override
      public Written claim(SlotKey key, Slot seen, String orderId) {
        Written written = right.claim(key, seen, orderId);
        if (written instanceof Written.Done && seen instanceof Slot.Waiting) {
          return right.claim(key, new Slot.Alias(orderId, null), orderId);
        }
        return written;
      }
    };
  }
}
