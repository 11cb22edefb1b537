package countermand.store;

import countermand.core.Side;
import java.time.Instant;

/** Which sides of a link a person must look at, and why. */
public interface Attention {

  /**
   * What we call a side with is missing, or no longer good.
   *
   * @param at when that was seen
   */
  void raise(String link, Side side, Instant at);

  /**
   * A side was called with success: what we call it with is good. What was seen while the call was
   * under way may be the newer truth, and stays.
   *
   * @param begun when the call began
   */
  void clear(String link, Side side, Instant begun);

  /**
   * A side has said that what we call it with ends. Only something new to call it with ends this.
   */
  void warn(String link, Side side);
}
