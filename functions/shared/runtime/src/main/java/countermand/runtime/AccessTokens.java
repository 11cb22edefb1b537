package countermand.runtime;

import countermand.dialects.Call;
import countermand.dialects.Exchanged;
import countermand.dialects.Sha256;
import countermand.store.AccessToken;
import countermand.store.Credential;
import countermand.store.Directory;
import countermand.store.tokens.IssuedTokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Tokens that stand for a credential for a while. They are kept as hashes only, and end with the
 * credential that they came from, or with its password.
 */
final class AccessTokens {
  /** Bytes of a token: nobody guesses 256 bits. */
  static final int BYTES = 32;

  private final Directory directory;
  private final IssuedTokens issued;
  private final Supplier<byte[]> chance;
  private final InstantSource clock;

  /** How a token stands that is presented beside its credential. */
  enum Standing {
    GOOD,
    ENDED,
    UNKNOWN
  }

  /**
   * Tokens.
   *
   * @param issued keeps those that were issued
   * @param chance gives {@value #BYTES} unguessable bytes each time
   * @param clock the real one: how fresh a token is has nothing to do with business time
   */
  AccessTokens(
      Directory directory, IssuedTokens issued, Supplier<byte[]> chance, InstantSource clock) {
    this.directory = directory;
    this.issued = issued;
    this.chance = chance;
    this.clock = clock;
  }

  /** A new token, which is shown this once. */
  String issue(Credential credential, Duration lifetime) {
    String token = secret();
    issued.put(token(credential, token, AccessToken.Purpose.CALLS, lifetime));
    return token;
  }

  /** A token that was issued to a credential opens nothing any more. */
  void end(Credential credential, String token) {
    String hash = Sha256.hex(token);
    directory
        .token(credential.dialect(), hash)
        .filter(known -> of(credential, known))
        .ifPresent(issued::remove);
    directory.forgetToken(credential.dialect(), hash);
  }

  /** New tokens for one that is used up by it. */
  Exchanged exchange(Credential credential, Call.ExchangeToken call) {
    if (call.account() != null && !call.account().equals(credential.account())) {
      return new Exchanged.OtherAccount();
    }
    Optional<AccessToken> given = given(credential, call.given());
    if (given.isEmpty()) {
      return new Exchanged.Unknown();
    }
    return ended(given.get()) ? new Exchanged.Ended() : exchanged(credential, given.get(), call);
  }

  private Exchanged exchanged(Credential credential, AccessToken given, Call.ExchangeToken call) {
    String access = secret();
    String refresh = secret();
    List<AccessToken> made =
        List.of(
            token(credential, access, AccessToken.Purpose.CALLS, call.accessFor()),
            token(credential, refresh, AccessToken.Purpose.REFRESHING, call.refreshFor()));
    return kept(given, made)
        ? new Exchanged.Made(access, refresh, credential.account())
        : new Exchanged.Unknown();
  }

  private boolean kept(AccessToken given, List<AccessToken> made) {
    if (given.purpose() == AccessToken.Purpose.DEMO_CODE) {
      made.forEach(issued::put);
      return true;
    }
    return issued.exchange(given, made);
  }

  private Optional<AccessToken> given(Credential credential, Exchanged.Given given) {
    Set<AccessToken.Purpose> purposes =
        switch (given) {
          case Exchanged.Given.Code _ ->
              EnumSet.of(AccessToken.Purpose.CODE, AccessToken.Purpose.DEMO_CODE);
          case Exchanged.Given.Refresh _ -> EnumSet.of(AccessToken.Purpose.REFRESHING);
        };
    return directory
        .token(credential.dialect(), Sha256.hex(given.secret()))
        .filter(known -> purposes.contains(known.purpose()))
        .filter(known -> of(credential, known));
  }

  /** How a token stands that a credential calls with. */
  Standing standing(Credential credential, String token) {
    return directory
        .token(credential.dialect(), Sha256.hex(token))
        .filter(known -> known.purpose() == AccessToken.Purpose.CALLS)
        .filter(known -> of(credential, known))
        .map(known -> ended(known) ? Standing.ENDED : Standing.GOOD)
        .orElse(Standing.UNKNOWN);
  }

  /** The credential for which a token stands; empty where it is unknown, or has ended. */
  Optional<Credential> credential(String dialect, String token) {
    return directory
        .token(dialect, Sha256.hex(token))
        .filter(known -> known.purpose() == AccessToken.Purpose.CALLS && !ended(known))
        .flatMap(known ->
            directory
                .credential(dialect, known.credentialId())
                .filter(credential -> of(credential, known)));
  }

  private boolean ended(AccessToken token) {
    return !clock.instant().isBefore(token.until());
  }

  /** Another secret ends the tokens that a credential had. */
  private static boolean of(Credential credential, AccessToken token) {
    return token.credentialId().equals(credential.id())
        && token.secretHash().equals(credential.secretHash());
  }

  private String secret() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(chance.get());
  }

  private AccessToken token(
      Credential credential, String secret, AccessToken.Purpose purpose, Duration lifetime) {
    return AccessToken.of(credential, Sha256.hex(secret), clock.instant().plus(lifetime), purpose);
  }
}
