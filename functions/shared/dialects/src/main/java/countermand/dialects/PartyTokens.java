package countermand.dialects;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a party is called with for a while, and what is exchanged for the next.
 *
 * @param access travels with every call
 * @param refresh is good once
 * @param accessEnds when the access token ends; absent where nobody has said
 */
public record PartyTokens(String access, String refresh, @Nullable Instant accessEnds) {

  /** Without the tokens. */
  @Override
  public String toString() {
    return "PartyTokens[accessEnds=" + accessEnds + "]";
  }
}
