package countermand.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a cancellation of the whole order would do at this moment.
 *
 * @param code why it would do nothing
 * @param until the instant up to which this holds, where time alone will change it
 */
public record Eligibility(
    String orderId,
    String stage,
    Effect effect,
    @Nullable RefusalCode code,
    @Nullable Instant until) {

  /** What it would do. */
  public enum Effect {
    IMMEDIATE,
    ASKS_SELLER,
    NONE
  }
}
