package countermand.store.telling;

import countermand.store.Backoff;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * So many attempts a decision, and no waiting.
 *
 * @param most the first one not counted
 */
public record Tries(int most) implements Backoff {
  @Override
  public Attempts start() {
    AtomicInteger left = new AtomicInteger(most);
    return () -> left.getAndDecrement() > 0;
  }
}
