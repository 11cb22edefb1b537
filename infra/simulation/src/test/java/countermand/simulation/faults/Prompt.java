package countermand.simulation.faults;

import java.time.Duration;

/** As bad as it was, but that no index lags behind its table. */
public record Prompt(Trouble right) implements Trouble {
  @Override
  public Mishap ofCall(String call) {
    return right.ofCall(call);
  }

  @Override
  public Duration latency(String call) {
    return right.latency(call);
  }

  @Override
  public Fate ofMessage(Carrier carrier) {
    return right.ofMessage(carrier);
  }

  @Override
  public boolean mood() {
    return right.mood();
  }

  @Override
  public Duration lag() {
    return Duration.ZERO;
  }

  @Override
  public Duration skew() {
    return right.skew();
  }
}
