package countermand.simulation.faults;

import java.time.Duration;
import java.util.Set;

/** Calm, but for one kind of call, which is always refused, and for carriers that are dead. */
public final class Down implements Trouble {
  private final Trouble calm = new Calm();
  private final String call;
  private final Set<Carrier> dead;
  private int refused;

  /** That kind of call is refused, and those carry nothing at all. */
  public Down(String call, Set<Carrier> dead) {
    this.call = call;
    this.dead = Set.copyOf(dead);
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
