package countermand.simulation.faults;

import java.time.Duration;

/**
 * What becomes of a message.
 *
 * @param copies how often it arrives; 0 where it is lost
 * @param late how long each copy takes at most
 */
public record Fate(int copies, Duration late) {
  /** It arrives once, at once. */
  public static final Fate GOOD = new Fate(1, Duration.ZERO);
}
