package countermand.simulation.faults;

import countermand.simulation.engine.Chance;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How bad a day is.
 *
 * @param refused how likely a call fails before it takes effect
 * @param answerLost how likely its answer is lost
 * @param dies how likely the function dies at a call, before or after it
 * @param lost how likely a message is lost
 * @param doubled how likely it comes more than once
 * @param moody how likely one entry of a batch, or a party that is called, does not do what is
 *     asked
 * @param dead carriers that carry nothing at all on this day
 */
public record Weather(
    double refused,
    double answerLost,
    double dies,
    double lost,
    double doubled,
    double moody,
    Set<Carrier> dead) {
  private static final double DEAD = 0.08;

  /** From a good day to one on which hardly anything works. */
  private static final List<Double> SCALES = List.of(0.0, 0.02, 0.05, 0.1, 0.2);

  /** A day like any other number's. */
  public static Weather of(Chance chance) {
    double scale = chance.oneOf(SCALES);
    return new Weather(
        0.6 * scale, 0.4 * scale, 0.4 * scale, 0.8 * scale, 2 * scale, 4 * scale, dead(chance));
  }

  private static Set<Carrier> dead(Chance chance) {
    Set<Carrier> dead = EnumSet.noneOf(Carrier.class);
    for (Carrier carrier : EnumSet.of(Carrier.STREAM, Carrier.SCHEDULER, Carrier.QUEUE)) {
      if (chance.happens(DEAD)) {
        dead.add(carrier);
      }
    }
    return dead;
  }
}
