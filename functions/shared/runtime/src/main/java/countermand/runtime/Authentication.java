package countermand.runtime;

import countermand.dialects.Denial;
import countermand.dialects.Dialect;
import countermand.dialects.HttpRequest;
import countermand.dialects.Passwords;
import countermand.dialects.Presented;
import countermand.store.Credential;
import countermand.store.Directory;
import java.time.InstantSource;
import java.util.Optional;

/** Finds out who calls: the dialect says what was presented, the directory what is known. */
final class Authentication {
  private final Directory directory;
  private final AccessTokens tokens;
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
      WrongPasswords wrongPasswords,
      Watch watch,
      LastUses uses,
      InstantSource clock) {
    this.directory = directory;
    this.tokens = tokens;
    this.wrongPasswords = wrongPasswords;
    this.watch = watch;
    this.uses = uses;
    this.clock = clock;
  }

  /** Who calls. */
  sealed interface Result {

    /** Somebody who has proved it. */
    record Known(Caller caller) implements Result {}

    /** Nobody knows: the credential is missing, malformed, unknown, wrong or expired. */
    record Unknown() implements Result {}

    /** Too many have tried; what was presented was not looked at. */
    record Refused(Denial.RateLimited why) implements Result {}
  }

  Result caller(Dialect dialect, HttpRequest request) {
    return switch (dialect.presented(request)) {
      case Presented.Nothing _ -> new Result.Unknown();
      case Presented.Key key ->
          result(
              directory
                  .credential(dialect.name(), key.id())
                  .filter(known -> dialect.verify(key, known.secretHash())));
      case Presented.Password password -> byPassword(dialect, password, request.source());
      case Presented.Token(String secret) -> result(tokens.credential(dialect.name(), secret));
    };
  }

  private Result byPassword(Dialect dialect, Presented.Password presented, String source) {
    return wrongPasswords
        .tooMany(presented.id(), source)
        .<Result>map(Result.Refused::new)
        .orElseGet(() -> result(looked(dialect, presented, source)));
  }

  /** An unknown name costs as much time as a known one. */
  private Optional<Credential> looked(
      Dialect dialect, Presented.Password presented, String source) {
    Optional<Credential> known = directory.credential(dialect.name(), presented.id());
    String hash = known.map(Credential::secretHash).orElseGet(Passwords::nobodys);
    if (Passwords.matches(presented.password(), hash)) {
      return known;
    }
    wrongPasswords.another(presented.id(), source);
    watch.wrongPassword();
    return Optional.empty();
  }

  private Result result(Optional<Credential> credential) {
    Optional<Credential> proved = credential.filter(it -> !it.expired(clock.instant()));
    proved.ifPresent(uses::used);
    return proved
        .<Result>map(it -> new Result.Known(new Caller(it)))
        .orElseGet(Result.Unknown::new);
  }
}
