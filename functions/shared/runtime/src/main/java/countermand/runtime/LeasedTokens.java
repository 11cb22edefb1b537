package countermand.runtime;

import countermand.core.Role;
import countermand.dialects.Denial;
import countermand.store.Link;
import countermand.store.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Requests a minute by tokens, of which an instance leases a block at a time from the table, so
 * that most requests cost no call. A minute is the clock's.
 *
 * <p>How exact it is: in a minute of the clock a link never gets more than its limit. It may get
 * less: what an instance has leased and not spent when the minute ends is lost, which is at most
 * {@code instances × (block − 1)} requests, a block being a twentieth of the limit. In sixty
 * seconds across two minutes it may get up to twice the limit. Where instances' clocks differ by d,
 * the border of a minute is d wide.
 *
 * <p>A link without a limit costs nothing.
 */
final class LeasedTokens implements RateLimit {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int BLOCKS = 20;

  private final Tokens tokens;
  private final InstantSource clock;
  private final FunctionLog log;
  private final Map<String, Lease> leases = new HashMap<>();

  /**
   * What is left of the block leased last; none left and exhausted: the table has none either.
   *
   * @param minute since 1970
   */
  private record Lease(long minute, int left, boolean exhausted) {}

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

  @Override
  public Optional<Denial.RateLimited> spend(Link link, Role role) {
    @Nullable Integer limit = link.requestsPerMinute();
    if (limit == null || role == Role.OPERATOR) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    return spent(link.id(), limit, now.getEpochSecond() / MINUTE.toSeconds())
        ? Optional.empty()
        : Optional.of(new Denial.RateLimited(limit, secondsLeft(now)));
  }

  /** Under the lock also while the table is asked: others would only lease more than is needed. */
  private synchronized boolean spent(String link, int limit, long minute) {
    @Nullable Lease kept = leases.get(link);
    Lease lease = kept == null || kept.minute() != minute ? new Lease(minute, 0, false) : kept;
    if (lease.left() == 0 && !lease.exhausted()) {
      int leased = leased(link, minute, limit);
      lease = new Lease(minute, leased, leased == 0);
    }
    boolean spent = lease.left() > 0;
    leases.put(link, spent ? new Lease(minute, lease.left() - 1, false) : lease);
    return spent;
  }

  /** Where the table cannot count, the block is given all the same: a limit must break nothing. */
  private int leased(String link, long minute, int limit) {
    int block = Math.max(1, limit / BLOCKS);
    try {
      return tokens.lease(link, minute, block, limit);
    } catch (RuntimeException e) {
      log.failed("requests of link " + link + " could not be counted, and are let in", e);
      return block;
    }
  }

  private static int secondsLeft(Instant now) {
    long into = now.getEpochSecond() % MINUTE.toSeconds();
    return (int) (MINUTE.toSeconds() - into);
  }
}
