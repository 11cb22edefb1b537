package countermand.simulation.faults;

import java.time.Duration;
import java.util.Set;

/** Calm, but for one call: it is numbered, over all functions, from 1. */
public final class StopAt implements Trouble {
  private final Trouble calm = new Calm();
  private final int number;
  private final Mishap mishap;
  private final Set<Carrier> dead;
  private int calls;

  /**
   * Stops at a call.
   *
   * @param number which one; 0 for none
   * @param dead who carries nothing at all
   */
  public StopAt(int number, Mishap mishap, Set<Carrier> dead) {
    this.number = number;
    this.mishap = mishap;
    this.dead = Set.copyOf(dead);
  }

  /** How many calls there were. */
  public int calls() {
    return calls;
  }

  @Override
  public Mishap ofCall(String call) {
    calls++;
    return calls == number ? mishap : Mishap.NONE;
  }

  @Override
  public Duration latency(String call) {
    return calm.latency(call);
  }

  @Override
  public Fate ofMessage(Carrier carrier) {
    return dead.contains(carrier) ? Fate.LOST : calm.ofMessage(carrier);
  }

  @Override
  public boolean mood() {
    return false;
  }

  @Override
  public Duration lag() {
    return calm.lag();
  }

  @Override
  public Duration skew() {
    return calm.skew();
  }
}
