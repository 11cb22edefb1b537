package countermand.simulation.faults;

import java.util.Set;

/** Calm, but for one kind of call, which is always refused, and for carriers that are dead. */
public final class Down extends Calm {
  private final String call;
  private int refused;

  /** That kind of call is refused, and those carry nothing at all. */
  public Down(String call, Set<Carrier> dead) {
    super(dead);
    this.call = call;
  }

  /** How often it was asked for in vain. */
  public int refused() {
    return refused;
  }

  @Override
  public Mishap ofCall(String made) {
    if (!made.equals(call)) {
      return Mishap.NONE;
    }
    refused++;
    return Mishap.REFUSED;
  }
}
