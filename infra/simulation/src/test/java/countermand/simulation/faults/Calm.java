package countermand.simulation.faults;

import java.time.Duration;
import java.util.Set;

/**
 * Nothing goes wrong, and everything takes a little; what a script wants otherwise it overrides.
 */
public class Calm implements Trouble {
  private static final Duration CALL = Duration.ofMillis(10);
  private final Set<Carrier> dead;

  /** All carriers work. */
  public Calm() {
    this(Set.of());
  }

  /** Some carry nothing at all. */
  Calm(Set<Carrier> dead) {
    this.dead = Set.copyOf(dead);
  }

  @Override
  public Mishap ofCall(String call) {
    return Mishap.NONE;
  }

  @Override
  public Duration latency(String call) {
    return CALL;
  }

  @Override
  public Fate ofMessage(Carrier carrier) {
    return dead.contains(carrier) ? Fate.LOST : Fate.GOOD;
  }

  @Override
  public boolean mood() {
    return false;
  }

  @Override
  public Duration lag() {
    return Duration.ZERO;
  }

  @Override
  public Duration skew() {
    return Duration.ZERO;
  }
}
