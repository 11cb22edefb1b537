package countermand.runtime.telling;

import countermand.store.calling.HeldTokens;
import countermand.store.calling.TokenBook;
import countermand.store.calling.TokenPlace;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tokens in memory, by the same conditions as in the table. */
public final class KeptTokens implements TokenBook {
  private final Map<TokenPlace, HeldTokens> held = new HashMap<>();
  private final Map<TokenPlace, Instant> leases = new HashMap<>();

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
    if (turnOf(place) != next.turn() - 1) {
      return false;
    }
    held.put(place, next);
    leases.remove(place);
    return true;
  }

  private long turnOf(TokenPlace place) {
    return read(place).map(HeldTokens::turn).orElse(0L);
  }
}
