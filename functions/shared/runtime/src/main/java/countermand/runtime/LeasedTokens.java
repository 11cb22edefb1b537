package countermand.runtime;

import countermand.dialects.Denial;
import countermand.store.Tokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * What may be done so often a minute, by tokens, of which an instance leases a block at a time from
 * the table, so that most requests cost no call. A minute is the clock's.
 *
 * <p>How exact it is: in a minute of the clock nobody ever gets more than the limit. It may be
 * less: what an instance has leased and not spent when the minute ends is lost, which is at most
 * {@code instances × (block − 1)} tokens, a block being a twentieth of the limit. In sixty seconds
 * across two minutes it may be up to twice the limit. Where instances' clocks differ by d, the
 * border of a minute is d wide.
 */
final class LeasedTokens {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int BLOCKS = 20;

  private final Tokens tokens;
  private final InstantSource clock;
  private final FunctionLog log;
  private final Map<String, Lease> leases = new HashMap<>();
  private long minute;

  /** What is left of the block leased last; none left and exhausted: the table has none either. */
  private record Lease(int left, boolean exhausted) {
    static final Lease NONE = new Lease(0, false);
  }

  /**
   * Tokens.
   *
   * @param clock the real one
   */
  LeasedTokens(Tokens tokens, InstantSource clock, FunctionLog log) {
    this.tokens = tokens;
    this.clock = clock;
    this.log = log;
  }

  /**
   * Spends one. Under the lock also while the table is asked: others would only lease more than is
   * needed.
   *
   * @param key whose tokens they are
   * @param limit how many there are in a minute
   * @return whether there was one
   */
  synchronized boolean spend(String key, int limit) {
    Lease lease = current(key);
    if (lease.left() == 0 && !lease.exhausted()) {
      int leased = leased(key, limit);
      lease = new Lease(leased, leased == 0);
    }
    boolean spent = lease.left() > 0;
    leases.put(key, spent ? new Lease(lease.left() - 1, false) : lease);
    return spent;
  }

  /** Whether none are left in this minute, as far as is known here. Costs no call. */
  synchronized boolean spent(String key) {
    return current(key).exhausted();
  }

  /** What is said to whoever gets none. */
  Denial.RateLimited refusal(int limit) {
    long into = clock.instant().getEpochSecond() % MINUTE.toSeconds();
    return new Denial.RateLimited(limit, (int) (MINUTE.toSeconds() - into));
  }

  /** What was leased in an earlier minute is lost, and forgotten. */
  private Lease current(String key) {
    long now = clock.instant().getEpochSecond() / MINUTE.toSeconds();
    if (now != minute) {
      leases.clear();
      minute = now;
    }
    return leases.getOrDefault(key, Lease.NONE);
  }

  /** Where the table cannot count, the block is given all the same: a limit must break nothing. */
  private int leased(String key, int limit) {
    int block = Math.max(1, limit / BLOCKS);
    try {
      return tokens.lease(key, minute, block, limit);
    } catch (RuntimeException e) {
      log.failed("what " + key + " does could not be counted, and is let in", e);
      return block;
    }
  }
}
