package countermand.effects.notice;

import countermand.core.Event;
import countermand.core.Order;
import countermand.core.Side;
import countermand.store.delivery.DeliveryKey;
import java.time.Instant;

/** Has parties told: what the relay and the sweep ask of deliveries. */
public interface Notices {

  /**
   * Opens the delivery of a notice and hands it to the queue. Opening it twice is opening it once.
   *
   * @param owedId the name under which the order owes it
   * @throws RuntimeException where it could not be opened; it stays owed. One that was opened and
   *     not queued is none: the sweep queues it
   */
  void open(Order order, String owedId, Side to, Event.Notice notice);

  /**
   * Looks after a delivery that is due: hands it to the queue again, or tells the bus that it
   * failed. Before it reads it, it pushes the instant forward, on condition that it is what was
   * shown: whatever breaks then breaks no other's turn.
   *
   * @param shown the instant that the index showed
   * @return whether it was still that one
   */
  boolean lookAfter(DeliveryKey key, Instant shown);
}
