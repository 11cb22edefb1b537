package countermand.simulation.faults;

import java.time.Duration;

/** Nothing goes wrong, and everything takes a little. */
public final class Calm implements Trouble {
  private static final Duration CALL = Duration.ofMillis(10);

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
    return Fate.GOOD;
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
