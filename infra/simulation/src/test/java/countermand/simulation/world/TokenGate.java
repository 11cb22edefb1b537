package countermand.simulation.world;

import countermand.store.calling.TokenBook;
import countermand.store.telling.KeptTokens;
import java.time.Duration;
import java.time.Instant;

/**
 * What lets callers in at a party whose tokens end: pairs of them, numbered, of which only the last
 * is any good, and its refresh token once. The first access token has ended before the day begins.
 */
public final class TokenGate {
  private static final Duration GOOD_FOR = Duration.ofMinutes(20);
  private static final Duration PERSON = Duration.ofMinutes(10);
  private final World world;
  private final TokenBook book = new KeptTokens();
  private Instant ends = World.MORNING;
  private int last;
  private int given;
  private int refused;
  private boolean called;

  TokenGate(World world) {
    this.world = world;
  }

  /** Where those are kept that came of exchanges. */
  TokenBook book() {
    return book;
  }

  /** The number of the pair that the operator gave. */
  int given() {
    return given;
  }

  /** How often somebody came with a refresh token that was spent. */
  public int refused() {
    return refused;
  }

  /** When the access token of the last pair ends. */
  Instant ends() {
    return ends;
  }

  boolean lets(int pair) {
    return pair == last && world.loop().now().isBefore(ends);
  }

  /** Whether there is a next pair for this one. */
  boolean exchanges(int pair) {
    if (pair != last) {
      refused++;
      return false;
    }
    next();
    return true;
  }

  int last() {
    return last;
  }

  /** A person gets a pair for the operator, who gives it. */
  void callForNew() {
    if (!called) {
      called = true;
      world
          .loop()
          .after(
              PERSON,
              () -> {
                called = false;
                next();
                given = last;
                world.trace("the operator gives tokens " + given);
              });
    }
  }

  private void next() {
    last++;
    ends = world.loop().now().plus(GOOD_FOR);
  }
}
