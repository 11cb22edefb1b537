package countermand.store;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Full jitter under a doubling bound, until a decision has tried for {@link #TOTAL}. Every other
 * attempt comes at once: what a failed write gives back is fresh then, and after a pause among many
 * others it would be stale again, each time. A pause is drawn from chance that is made for it:
 * instances that are restored from one snapshot would otherwise all pause alike, and meet again.
 */
public final class JitteredBackoff implements Backoff {
  /** How long a decision keeps trying, unless there is a {@link TimeLimit} before that. */
  public static final Duration TOTAL = Duration.ofSeconds(3);

  private static final long FIRST_BOUND_MILLIS = 10;
  private static final long LAST_BOUND_MILLIS = 320;

  @Override
  public Attempts start() {
    long end = System.nanoTime() + time().toNanos();
    return new Attempts() {
      private long boundMillis = FIRST_BOUND_MILLIS;
      private boolean paused = true;

      @Override
      public boolean again() {
        paused = !paused;
        return paused ? pause() : System.nanoTime() < end;
      }

      private boolean pause() {
        long pause = new SecureRandom().nextLong(1, boundMillis + 1);
        boundMillis = Math.min(boundMillis * 2, LAST_BOUND_MILLIS);
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause) < end
            && slept(Duration.ofMillis(pause));
      }
    };
  }

  private static Duration time() {
    return TimeLimit.atMost(TOTAL);
  }

  /** Waits; false where somebody has cut it short. */
  static boolean slept(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
