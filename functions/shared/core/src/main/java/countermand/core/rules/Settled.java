package countermand.core.rules;

import countermand.core.Order;
import countermand.core.Owed;
import java.util.List;

/**
 * An order as it stands at an instant.
 *
 * @param owed what the world must be told of what time changed; empty where it changed nothing
 */
public record Settled(Order order, boolean changed, List<Owed> owed) {
  public Settled {
    owed = List.copyOf(owed);
  }
}
