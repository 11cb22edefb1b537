package countermand.effects;

import countermand.core.OrderIds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Wakes somebody up when an order's time comes. Starting one twice is starting it once. */
public interface Timers {

  /** Looks at the order when its window has ended. */
  void window(OrderIds ids, Instant windowEnds);

  /** Looks at the order when the seller's time to answer is over. */
  void answer(OrderIds ids, String requestId, Instant deadline);

  /**
   * What a timer tells the function that it wakes.
   *
   * @param orderId the marketplace's id
   * @param requestId absent for the end of a window
   */
  record Wake(String link, String orderId, @Nullable String requestId, Instant instant) {}
}
