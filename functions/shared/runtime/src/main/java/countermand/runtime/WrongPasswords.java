package countermand.runtime;

import countermand.dialects.Denial;
import countermand.dialects.Sha256;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many wrong passwords a minute there may be for a name, and from an address. Whoever has had
 * as many is refused before a password is looked at: the slow hash, and the time that a wrong one
 * has to wait, are what a flood would be after. Only wrong ones count, so that whoever has the
 * right one may log in as often as it likes.
 *
 * <p>An instance learns that there are no more when it wants to count one too many, so in a minute
 * there may be one for each instance beyond the limit. Names that nobody has count like any other.
 */
final class WrongPasswords {
  /** One person types fewer. */
  static final int OF_A_NAME = 10;

  /** Several parties may call from the same address. */
  static final int FROM_AN_ADDRESS = 60;

  private final LeasedTokens tokens;

  WrongPasswords(LeasedTokens tokens) {
    this.tokens = tokens;
  }

  /** Whose tries are counted together; neither name nor address is kept. */
  private record Count(String key, int limit) {
    static Count of(String kind, String who, int limit) {
      return new Count("#" + kind + "#" + Sha256.hex(who), limit);
    }
  }

  /**
   * Why no password is looked at any more in this minute; empty where one is.
   *
   * @param source the caller's address; empty where it is not known
   */
  Optional<Denial.RateLimited> tooMany(String name, String source) {
    return tooMany(counts(name, source));
  }

  /** The same where there is no name, or one that everybody may know. */
  Optional<Denial.RateLimited> tooManyFrom(String source) {
    return tooMany(address(source));
  }

  private Optional<Denial.RateLimited> tooMany(Stream<Count> counts) {
    return counts
        .filter(count -> tokens.spent(count.key()))
        .map(count -> tokens.refusal(count.limit()))
        .findFirst();
  }

  /** Counts one. */
  void another(String name, String source) {
    counts(name, source).forEach(this::spend);
  }

  /** Counts one without a name. */
  void anotherFrom(String source) {
    address(source).forEach(this::spend);
  }

  private void spend(Count count) {
    tokens.spend(count.key(), count.limit());
  }

  private static Stream<Count> counts(String name, String source) {
    return Stream.concat(Stream.of(Count.of("name", name, OF_A_NAME)), address(source));
  }

  private static Stream<Count> address(String source) {
    return source.isEmpty()
        ? Stream.empty()
        : Stream.of(Count.of("address", source, FROM_AN_ADDRESS));
  }
}
