package countermand.runtime;

import countermand.dialects.Sha256;
import countermand.store.AccessToken;
import countermand.store.Credential;
import countermand.store.Directory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tokens that stand for a credential for a while. They are kept as hashes only, and end with the
 * credential that they came from, or with its password.
 */
final class AccessTokens {
  /** Bytes of a token: nobody guesses 256 bits. */
  static final int BYTES = 32;

  private final Directory directory;
  private final Consumer<AccessToken> kept;
  private final Supplier<byte[]> chance;
  private final InstantSource clock;

  /**
   * Tokens.
   *
   * @param kept keeps a token that was issued
   * @param chance gives {@value #BYTES} unguessable bytes each time
   * @param clock the real one: how fresh a token is has nothing to do with business time
   */
  AccessTokens(
      Directory directory,
      Consumer<AccessToken> kept,
      Supplier<byte[]> chance,
      InstantSource clock) {
    this.directory = directory;
    this.kept = kept;
    this.chance = chance;
    this.clock = clock;
  }

  /** A new token, which is shown this once. */
  String issue(Credential credential, Duration lifetime) {
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(chance.get());
    kept.accept(
        new AccessToken(
            credential.dialect(),
            Sha256.hex(token),
            credential.id(),
            credential.secretHash(),
            clock.instant().plus(lifetime)));
    return token;
  }

  /** The credential for which a token stands; empty where it is unknown, or has ended. */
  Optional<Credential> credential(String dialect, String token) {
    return directory
        .token(dialect, Sha256.hex(token))
        .filter(known -> clock.instant().isBefore(known.until()))
        .flatMap(known ->
            directory
                .credential(dialect, known.credentialId())
                .filter(credential -> credential.secretHash().equals(known.secretHash())));
  }
}
