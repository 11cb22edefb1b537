package countermand.dialects.links;

import countermand.core.Side;
import java.util.Map;
import java.util.function.IntFunction;

/** Makes keys with which a party calls us, in the form that its protocol wants. */
@FunctionalInterface
public interface KeyMaker {

  /** Bytes of what proves a key: nobody guesses 256 bits. */
  int SECRET_BYTES = 32;

  /**
   * A new key for a party of a link.
   *
   * @param chance gives so many unguessable bytes
   */
  NewKey make(String link, Side side, IntFunction<byte[]> chance);

  /**
   * A key that nobody has seen yet.
   *
   * @param id names it within its dialect; no secret
   * @param secretHash what is kept of its secret
   * @param shown what its owner needs, by the protocol's names; shown once, and never kept
   */
  record NewKey(String id, String secretHash, Map<String, String> shown) {

    /** Without the secret. */
    @Override
    public String toString() {
      return "NewKey[id=" + id + "]";
    }
  }
}
