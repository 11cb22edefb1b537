package countermand.runtime;

import countermand.dialects.Denial;
import countermand.dialects.HttpRequest;
import countermand.dialects.Passwords;
import countermand.dialects.Presented;
import countermand.dialects.Protocol;
import countermand.store.Credential;
import countermand.store.Directory;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds out who calls: the dialect says what was presented, the directory what is known. */
final class Authentication {
  private final Directory directory;
  private final AccessTokens tokens;
  private final SharedKeys keys;
  private final WrongPasswords wrongPasswords;
  private final Watch watch;
  private final LastUses uses;
  private final InstantSource clock;

  /**
   * Finds out.
   *
   * @param clock the real time, by which keys end
   */
  Authentication(
      Directory directory,
      AccessTokens tokens,
      SharedKeys keys,
      WrongPasswords wrongPasswords,
      Watch watch,
      LastUses uses,
      InstantSource clock) {
    this.directory = directory;
    this.tokens = tokens;
    this.keys = keys;
    this.wrongPasswords = wrongPasswords;
    this.watch = watch;
    this.uses = uses;
    this.clock = clock;
  }

  /**
   * Who calls; nobody where the credential is missing, malformed, unknown, wrong or expired. One
   * with half a character in it is as good as missing.
   */
  Identity identity(Protocol dialect, HttpRequest request) {
    Presented presented = dialect.presented(request.legiblePart());
    Identity identity = identity(dialect, presented, request.arrival().source());
    if (identity instanceof Identity.Known(Caller caller)) {
      noted(caller.credential());
    }
    return identity;
  }

  /** Where people come in for whom somebody else vouches. */
  Reception reception() {
    return new Reception(directory, tokens, wrongPasswords, watch);
  }

  /** A key's last use is noted with the key; who has none is named in the line of the log. */
  private void noted(Credential credential) {
    VouchedPeople.person(credential)
        .ifPresentOrElse(
            person -> Trail.current().say("actor", person), () -> uses.used(credential));
  }

  private Identity identity(Protocol dialect, Presented presented, String source) {
    return switch (presented) {
      case Presented.Nothing _ -> Identity.of(Optional.empty());
      case Presented.Key key -> proved(known(dialect, key));
      case Presented.Typed(Presented.Key key) -> typed(dialect, key, source);
      case Presented.Password password -> said(dialect, password, source);
      case Presented.Token(String secret) -> proved(tokens.credential(dialect.name(), secret));
      case Presented.Signed signed -> bySignature(dialect, signed);
    };
  }

  private Identity proved(Optional<Credential> credential) {
    return Identity.of(credential.filter(this::open).map(Caller::new));
  }

  private boolean open(Credential credential) {
    return !credential.expired(clock.instant());
  }

  private Identity bySignature(Protocol dialect, Presented.Signed signed) {
    Optional<Credential> signer =
        directory
            .credential(dialect.name(), signed.id())
            .filter(this::open)
            .filter(known -> signed.signature().test(keys.open(known)));
    return signer
        .map(credential -> onBehalf(credential, signed.access()))
        .orElseGet(() -> Identity.of(Optional.empty()));
  }

  private Identity onBehalf(Credential signer, Presented.@Nullable Access access) {
    if (access == null) {
      return new Identity.Known(new Caller(signer));
    }
    if (!access.account().equals(signer.account())) {
      return Identity.nobody(Denial.Unauthenticated.Why.OTHER_ACCOUNT);
    }
    return switch (tokens.standing(signer, access.token())) {
      case GOOD -> new Identity.Known(new Caller(signer));
      case ENDED -> Identity.nobody(Denial.Unauthenticated.Why.TOKEN_ENDED);
      case UNKNOWN -> Identity.nobody(Denial.Unauthenticated.Why.TOKEN_UNKNOWN);
    };
  }

  /**
   * Nobody guesses a key, so only addresses are slowed down: whoever knows no more than a key's
   * name would keep its owner out otherwise.
   */
  private Identity typed(Protocol dialect, Presented.Key key, String source) {
    return slowed(
        wrongPasswords.tooManyFrom(source),
        () -> known(dialect, key),
        () -> wrongPasswords.anotherFrom(source));
  }

  private Identity said(Protocol dialect, Presented.Password password, String source) {
    return slowed(
        wrongPasswords.tooMany(password.id(), source),
        () -> known(dialect, password),
        () -> wrongPasswords.another(password.id(), source));
  }

  /** Where too many were wrong, what was presented is not looked at. */
  private Identity slowed(
      Optional<Denial.RateLimited> tooMany, Supplier<Optional<Credential>> look, Runnable count) {
    return tooMany
        .<Identity>map(Identity.Unknown::new)
        .orElseGet(() -> proved(counted(look.get(), count)));
  }

  private Optional<Credential> counted(Optional<Credential> known, Runnable count) {
    if (known.isEmpty()) {
      count.run();
      watch.wrongPassword();
    }
    return known;
  }

  private Optional<Credential> known(Protocol dialect, Presented.Key key) {
    return directory
        .credential(dialect.name(), key.id())
        .filter(known -> dialect.verify(key, known.secretHash()));
  }

  /** An unknown name costs as much time as a known one. */
  private Optional<Credential> known(Protocol dialect, Presented.Password presented) {
    Optional<Credential> known = directory.credential(dialect.name(), presented.id());
    String hash = known.map(Credential::secretHash).orElseGet(Passwords::nobodys);
    return Passwords.matches(presented.password(), hash) ? known : Optional.empty();
  }
}
