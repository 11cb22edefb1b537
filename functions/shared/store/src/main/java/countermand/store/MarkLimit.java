package countermand.store;

import java.time.Instant;

/** Bounds the marks that a link may leave in a day: anybody with a key could leave many. */
public interface MarkLimit {

  /** Counts one more; false where the link has left enough today. */
  boolean admits(String link, Instant now);
}
