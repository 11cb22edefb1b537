package countermand.store.telling;

import countermand.core.Terms;
import java.time.Duration;

/** What the tests' links agree on. */
public final class Settings {
  /** How long a cancellation just happens. */
  public static final Duration WINDOW = Duration.ofMinutes(30);

  /** How long the seller may take to answer. */
  public static final Duration ANSWER_WITHIN = Duration.ofDays(30);

  private Settings() {}

  /** What a link has where nothing else is said. */
  public static Terms usual() {
    return terms(false, true);
  }

  /** A link that takes neither placements nor requests. */
  public static Terms paused() {
    return terms(true, true);
  }

  /** A link on which nobody wants to hear that windows end: nothing is owed for it. */
  public static Terms silent() {
    return terms(false, false);
  }

  /** A link that leaves its seller so long to answer. */
  public static Terms answeringWithin(Duration time) {
    return new Terms(WINDOW, time, Duration.ofMinutes(5), 1, true, true, true, false);
  }

  /** A link on which an equal body of a seller's is the same call for so long. */
  public static Terms replayingWithin(Duration time) {
    return new Terms(
        WINDOW, ANSWER_WITHIN, Duration.ofHours(1), 1, true, true, true, false, false, time);
  }

  private static Terms terms(boolean paused, boolean announceWindowEnd) {
    return new Terms(
        WINDOW, ANSWER_WITHIN, Duration.ofHours(1), 1, announceWindowEnd, true, true, paused);
  }
}
