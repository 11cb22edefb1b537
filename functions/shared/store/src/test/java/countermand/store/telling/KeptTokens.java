package countermand.store.telling;

import countermand.store.TimeLimit;
import countermand.store.calling.HeldTokens;
import countermand.store.calling.TokenBook;
import countermand.store.calling.TokenPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tokens in memory, by the same conditions as in the table. */
public final class KeptTokens implements TokenBook {
  private final Map<TokenPlace, HeldTokens> held = new HashMap<>();
  private final Map<TokenPlace, Instant> leases = new HashMap<>();

  /** So many writes of tokens fail. */
  public int refused;

  /** So many are done, and their answer is lost. */
  public int unanswered;

  /** How often tokens were to be written. */
  public int writes;

  /** How long the last of them might have taken. */
  public Optional<Duration> left = Optional.empty();

  @Override
  public Optional<HeldTokens> read(TokenPlace place) {
    return Optional.ofNullable(held.get(place));
  }

  @Override
  public boolean lease(TokenPlace place, long turn, Instant now, Instant until) {
    Instant lease = leases.get(place);
    if (turnOf(place) != turn || (lease != null && !lease.isBefore(now))) {
      return false;
    }
    leases.put(place, until);
    return true;
  }

  @Override
  public void release(TokenPlace place, Instant until) {
    leases.remove(place, until);
  }

  @Override
  public boolean keep(TokenPlace place, HeldTokens next) {
    writes++;
    left = TimeLimit.left();
    if (refused-- > 0) {
      throw new IllegalStateException("the table is not well");
    }
    if (turnOf(place) != next.turn() - 1) {
      return false;
    }
    held.put(place, next);
    leases.remove(place);
    if (unanswered-- > 0) {
      throw new IllegalStateException("the table says nothing");
    }
    return true;
  }

  private long turnOf(TokenPlace place) {
    return read(place).map(HeldTokens::turn).orElse(0L);
  }
}
