package countermand.store;

import countermand.core.Order;
import countermand.core.Owed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one decision writes. One that changes no more than the keys leaves the version alone.
 *
 * @param owed the effects that it adds
 * @param owedBefore what older effects that were still owed took of the item when the order was
 *     read, in bytes; 0 where nothing was owed
 * @param keys all idempotency keys that the order keeps from now on
 * @param now the instant of the decision
 */
public record OrderWrite(
    Order order, List<Owed> owed, int owedBefore, Map<String, KeptKey> keys, Instant now) {

  /** How long the relay has before the sweep looks after what is owed. */
  private static final Duration RELAY_TIME = Duration.ofMinutes(1);

  /** Whether older effects were still owed when the order was read. */
  public boolean stillOwed() {
    return owedBefore > 0;
  }

  /** The next instant at which somebody must look at the order, whatever else is lost. */
  public Optional<Instant> dueAt() {
    Optional<Instant> deadline = order.nextInstant();
    if (owed.isEmpty() && !stillOwed()) {
      return deadline;
    }
    Instant relayed = now.plus(RELAY_TIME);
    return Optional.of(deadline.filter(d -> d.isBefore(relayed)).orElse(relayed));
  }
}
