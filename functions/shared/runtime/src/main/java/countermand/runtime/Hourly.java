package countermand.runtime;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers what was said in which hour, of the thousand that were last said. */
final class Hourly {
  private static final int MAX = 1_000;

  private final Map<String, Instant> said =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MAX;
        }
      };

  /** Whether this was not said in this hour yet; from now on it was. */
  synchronized boolean isNews(String what, Instant hour) {
    return !hour.equals(said.put(what, hour));
  }
}
