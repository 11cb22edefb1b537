package countermand.runtime;

import countermand.store.AccessToken;
import countermand.store.Credential;
import countermand.store.Directory;
import countermand.store.Link;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Remembers links, credentials and tokens for a minute, so that a decision asks the table for its
 * order only. What was not found is asked for again each time: a key that is issued works at once.
 */
final class CachedDirectory implements Directory {
  private static final Duration KEPT = Duration.ofSeconds(60);
  private static final int ENTRIES_MAX = 1_000;

  private final Directory directory;
  private final Map<String, Kept<Link>> links = bounded();
  private final Map<String, Kept<Credential>> credentials = bounded();
  private final Map<String, Kept<AccessToken>> tokens = bounded();
  private final LongSupplier nanos;

  private record Kept<T>(T value, long until) {}

  /**
   * A cache.
   *
   * @param nanos a clock that only ever goes on, as {@link System#nanoTime}
   */
  CachedDirectory(Directory directory, LongSupplier nanos) {
    this.directory = directory;
    this.nanos = nanos;
  }

  @Override
  public Optional<Link> link(String id) {
    return cached(links, id, () -> directory.link(id));
  }

  @Override
  public Optional<Credential> credential(String dialect, String id) {
    return cached(credentials, dialect + "#" + id, () -> directory.credential(dialect, id));
  }

  @Override
  public Optional<AccessToken> token(String dialect, String hash) {
    return cached(tokens, dialect + "#" + hash, () -> directory.token(dialect, hash));
  }

  @Override
  public void forgetToken(String dialect, String hash) {
    synchronized (tokens) {
      tokens.remove(dialect + "#" + hash);
    }
  }

  private <T> Optional<T> cached(
      Map<String, Kept<T>> cache, String key, Supplier<Optional<T>> ask) {
    // Counted from the question: the answer was true then, and may be late.
    long asked = nanos.getAsLong();
    synchronized (cache) {
      Kept<T> entry = cache.get(key);
      if (entry != null && entry.until() - asked > 0) {
        return Optional.of(entry.value());
      }
    }
    Optional<T> found = ask.get();
    synchronized (cache) {
      found.ifPresentOrElse(
          value -> cache.put(key, new Kept<>(value, asked + KEPT.toNanos())),
          () -> cache.remove(key));
    }
    return found;
  }

  private static <T> Map<String, Kept<T>> bounded() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Kept<T>> eldest) {
        return size() > ENTRIES_MAX;
      }
    };
  }
}
