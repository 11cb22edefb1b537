package countermand.store.tokens;

import countermand.store.AccessToken;
import java.util.List;

/** Keeps the tokens that were issued. */
public interface IssuedTokens {

  /** Keeps a token. */
  void put(AccessToken token);

  /** A token opens nothing any more. */
  void remove(AccessToken token);

  /**
   * Keeps tokens in place of one that was given for them.
   *
   * @return false where that one is gone already: nothing is kept then
   */
  boolean exchange(AccessToken used, List<AccessToken> made);
}
