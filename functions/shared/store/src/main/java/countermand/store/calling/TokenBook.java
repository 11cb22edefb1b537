package countermand.store.calling;

import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the tokens with which parties are called. A refresh token is good once, so that one only
 * may exchange it: whoever has the lease.
 */
public interface TokenBook {

  /** The tokens of the last exchange, read consistently; empty where there was none. */
  Optional<HeldTokens> read(TokenPlace place);

  /**
   * Takes the lease.
   *
   * @param turn of the tokens that are to be exchanged
   * @return false where another has it, or has exchanged them
   */
  boolean lease(TokenPlace place, long turn, Instant now, Instant until);

  /**
   * Gives the lease back, where nothing came of it.
   *
   * @param until as it was taken
   */
  void release(TokenPlace place, Instant until);

  /**
   * Keeps the next tokens in place of those that were exchanged for them. Only their turn counts:
   * whoever got them has spent what was there, whether or not its lease is over.
   *
   * @return false where tokens of that turn are there already
   */
  boolean keep(TokenPlace place, HeldTokens next);
}
