package countermand.runtime;

import countermand.core.OrderName;
import countermand.core.Side;
import countermand.store.Attention;
import java.time.Duration;

/**
 * Counts in the trail of the invocation under way, lets wrong passwords wait, and notes what calls
 * for somebody: template.yaml rings where it finds the word in the log of Shopee's pushes.
 */
final class LoggedWatch implements Watch {
  /** Beside the time that the hash takes: one caller gets through fewer than one a second. */
  private static final Duration PENALTY = Duration.ofSeconds(1);

  private final Attention attention;
  private final FunctionLog log;

  LoggedWatch(Attention attention, FunctionLog log) {
    this.attention = attention;
    this.log = log;
  }

  @Override
  public void wrongPassword() {
    Trail.current().count(Trail.Metric.WRONG_PASSWORDS);
    try {
      Thread.sleep(PENALTY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void needsAttention(String link, Side side, String why) {
    attention.warn(link, side);
    log.failed("LINK_NEEDS_ATTENTION link " + link + ": " + why);
  }

  /** For the alarm it is a call that was not answered, whatever the caller is told of the rest. */
  @Override
  public void notKnown(String link, OrderName order, RuntimeException why) {
    Trail.current().failed();
    log.failed("it is not known whether order " + order.id() + " of " + link + " was decided", why);
  }

  @Override
  public void replayedBody() {
    Trail.current().count(Trail.Metric.REPLAYED_BODIES);
  }
}
