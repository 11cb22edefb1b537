package countermand.runtime;

import countermand.core.OrderName;
import countermand.core.Side;

/** What is noticed beside the answers. */
interface Watch {

  /**
   * A wrong password, or one of nobody: whoever tries many is to be slowed down. Called before the
   * answer goes out.
   */
  void wrongPassword();

  /** A body came again and was taken for the same call. */
  void replayedBody();

  /** A decision failed in the middle of a call that goes on: whether it is written nobody knows. */
  void notKnown(String link, OrderName order, RuntimeException why);

  /** A side says that what we call it with ends: somebody must look. */
  void needsAttention(String link, Side side, String why);
}
