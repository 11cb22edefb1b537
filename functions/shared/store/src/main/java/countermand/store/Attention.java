package countermand.store;

import countermand.core.Side;

/** Which sides of a link a person must look at, and why. */
public interface Attention {

  /** What we call a side with is missing, or no longer good. */
  void raise(String link, Side side);

  /** A side was called with success: what we call it with is good. */
  void clear(String link, Side side);

  /**
   * A side has said that what we call it with ends. Only something new to call it with ends this.
   */
  void warn(String link, Side side);
}
