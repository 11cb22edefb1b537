package countermand.runtime.telling;

import countermand.store.Tokens;
import java.util.HashMap;
import java.util.Map;

/** Tokens in memory, as the table counts them. */
public final class CountedTokens implements Tokens {
  /** How often some were wanted. */
  public int asked;

  /** Whether counting fails. */
  public boolean down;

  private final Map<String, Integer> leased = new HashMap<>();

  @Override
  public int lease(String key, long minute, int block, int limit) {
    asked++;
    if (down) {
      throw new IllegalStateException("down");
    }
    int before = leased.getOrDefault(key + minute, 0);
    int lease = Math.min(block, limit - before);
    leased.put(key + minute, before + lease);
    return lease;
  }

  /** Under what something was counted. */
  public Iterable<String> keys() {
    return leased.keySet();
  }
}
