package countermand.simulation.faults;

import java.time.Duration;

/**
 * What becomes of a message.
 *
 * @param copies how often it arrives; 0 where it is lost
 * @param least how long each copy takes at least
 * @param most how long each copy takes at most
 */
public record Fate(int copies, Duration least, Duration most) {
  /** It arrives once, at once. */
  public static final Fate GOOD = after(Duration.ZERO);

  /** It never arrives. */
  public static final Fate LOST = new Fate(0, Duration.ZERO, Duration.ZERO);

  /** It arrives once, after exactly so long. */
  public static Fate after(Duration time) {
    return new Fate(1, time, time);
  }
}
