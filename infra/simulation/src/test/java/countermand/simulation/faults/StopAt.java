package countermand.simulation.faults;

import java.util.Set;

/** Calm, but for one call: it is numbered, over all functions, from 1. */
public final class StopAt extends Calm {
  private final int number;
  private final Mishap mishap;
  private int calls;

  /**
   * Stops at a call.
   *
   * @param number which one; 0 for none
   * @param dead who carries nothing at all
   */
  public StopAt(int number, Mishap mishap, Set<Carrier> dead) {
    super(dead);
    this.number = number;
    this.mishap = mishap;
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
}
