package countermand.effects;

import java.util.List;
import java.util.Set;

/** The event bus. */
public interface Bus {

  /**
   * Publishes events.
   *
   * @return the ids of those that the bus took; the others must be published again
   */
  Set<String> publish(List<BusEvent> events);
}
