package countermand.store.calling;

import countermand.store.codec.Instants;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tokens with which a party is called.
 *
 * @param turn counts exchanges; those that the operator gave have had none, and are not kept here
 * @param refresh what is exchanged for the next; good once
 * @param accessEnds absent where nobody has said
 */
public record HeldTokens(long turn, String access, String refresh, @Nullable Instant accessEnds) {
  public HeldTokens {
    accessEnds = accessEnds == null ? null : Instants.kept(accessEnds);
  }

  /** Those that came for these. */
  public HeldTokens next(String nextAccess, String nextRefresh, @Nullable Instant ends) {
    return new HeldTokens(turn + 1, nextAccess, nextRefresh, ends);
  }

  /** Without the tokens. */
  @Override
  public String toString() {
    return "HeldTokens[turn=" + turn + ", accessEnds=" + accessEnds + "]";
  }
}
