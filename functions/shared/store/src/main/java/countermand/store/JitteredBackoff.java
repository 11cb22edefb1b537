package countermand.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.ThreadLocalRandom;

/** Full jitter under a doubling bound, until a decision has tried for {@link #TOTAL}. */
public final class JitteredBackoff implements Backoff {
  /** How long a decision keeps trying. */
  public static final Duration TOTAL = Duration.ofSeconds(3);

  private static final long FIRST_BOUND_MILLIS = 10;
  private static final long LAST_BOUND_MILLIS = 320;

  @Override
  public Attempts start() {
    long end = System.nanoTime() + TOTAL.toNanos();
    return new Attempts() {
      private long boundMillis = FIRST_BOUND_MILLIS;

      @Override
      public boolean again() {
        long pause = ThreadLocalRandom.current().nextLong(1, boundMillis + 1);
        boundMillis = Math.min(boundMillis * 2, LAST_BOUND_MILLIS);
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause) < end && slept(pause);
      }
    };
  }

  private static boolean slept(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
