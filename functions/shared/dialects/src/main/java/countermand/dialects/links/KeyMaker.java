package countermand.dialects.links;

import countermand.core.Side;
import countermand.dialects.Malformed;
import java.util.Map;
import java.util.Set;
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
   * What a side brings for its key, because somebody else has made it; none where keys are made
   * here.
   */
  default Set<String> brought(Side side) {
    return Set.of();
  }

  /**
   * A key of what a side brought.
   *
   * @param brought all of {@link #brought}, by name
   * @throws Malformed where the parts are no key; the message begins with the part's name
   */
  default NewKey of(Side side, Map<String, String> brought) throws Malformed {
    throw new IllegalStateException("keys of this protocol are made here");
  }

  /** What is kept of a key's secret. */
  sealed interface Proof {

    /** Nothing that could prove it to others. */
    record Hash(String text) implements Proof {}

    /** All of it, sealed: both sides sign with it. */
    record Shared(String secret) implements Proof {
      @Override
      public String toString() {
        return "Shared";
      }
    }
  }

  /**
   * A key that nobody has seen yet.
   *
   * @param id names it within its dialect; no secret
   * @param proof what is kept of its secret
   * @param account the account that it may speak for; empty where its protocol has none
   * @param code what its first tokens are got with; empty where its protocol has none
   * @param shown what its owner needs, by the protocol's names; shown once, and never kept
   */
  record NewKey(String id, Proof proof, String account, String code, Map<String, String> shown) {

    /** A key that is known by a hash, and needs nothing more. */
    public NewKey(String id, String secretHash, Map<String, String> shown) {
      this(id, new Proof.Hash(secretHash), "", "", shown);
    }

    /** Without the secret. */
    @Override
    public String toString() {
      return "NewKey[id=" + id + "]";
    }
  }
}
