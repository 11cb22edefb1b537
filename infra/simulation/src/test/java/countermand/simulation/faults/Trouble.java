package countermand.simulation.faults;

import java.time.Duration;

/** What goes wrong, and when. */
public interface Trouble {
  /** What becomes of a call, named as in {@code "bus.put"}. */
  Mishap ofCall(String call);

  /** How long a call takes. */
  Duration latency(String call);

  /** What becomes of a message. */
  Fate ofMessage(Carrier carrier);

  /** Whether one entry of a batch, or one party that is called, is in a mood. */
  boolean mood();

  /** How far an index lags behind its table. */
  Duration lag();

  /** How far an instance's clock is off; at most half a second either way. */
  Duration skew();
}
