package countermand.store.envelope;

import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Remembers data keys that were opened for an hour, so that a notice does not wait for the key
 * service. What the key service no longer opens is open for so long still.
 */
public final class CachedDataKeys implements DataKeys {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final int KEYS_MAX = 1_000;

  private final DataKeys keys;
  private final LongSupplier nanos;
  private final Map<String, Kept> opened =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > KEYS_MAX;
        }
      };

  // Never compared, and nobody changes a key.
  @SuppressWarnings("ArrayRecordComponent")
  private record Kept(byte[] plain, long until) {}

  /**
   * A cache.
   *
   * @param nanos a clock that only ever goes on, as {@link System#nanoTime}
   */
  public CachedDataKeys(DataKeys keys, LongSupplier nanos) {
    this.keys = keys;
    this.nanos = nanos;
  }

  @Override
  public DataKey make(String link) {
    return keys.make(link);
  }

  @Override
  public byte[] open(String link, byte[] sealed) {
    String name = link + "#" + Base64.getEncoder().encodeToString(sealed);
    long asked = nanos.getAsLong();
    synchronized (opened) {
      Kept kept = opened.get(name);
      if (kept != null && kept.until() - asked > 0) {
        return kept.plain();
      }
    }
    byte[] plain = keys.open(link, sealed);
    synchronized (opened) {
      opened.put(name, new Kept(plain, asked + KEPT.toNanos()));
    }
    return plain;
  }
}
