package countermand.store;

import countermand.core.Side;

/** What calling a link's sides has shown: whether what we call them with is good. */
public interface Attention {

  /** A side needs attention from now on. */
  void raise(String link, Side side);

  /** A side was called with success: it needs no attention any more. */
  void clear(String link, Side side);
}
