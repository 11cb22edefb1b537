package countermand.simulation.workload;

import countermand.core.Command;
import countermand.core.Idempotency;
import countermand.core.OrderName;
import org.jspecify.annotations.Nullable;

/**
 * Something that a party says to an order, however often it says it.
 *
 * @param number names it in the trace
 */
public record Op(
    int number, String link, OrderName name, Command command, @Nullable Idempotency idempotency) {
  @Override
  public String toString() {
    return "#" + number + " " + command + " to " + link + "/" + name.whose() + "/" + name.id();
  }
}
