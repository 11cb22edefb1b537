package countermand.runtime;

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
  private final Watch watch;
  private final LastUses uses;
  private final InstantSource clock;

  /**
   * Finds out.
   *
   * @param clock the real time, by which keys end
   */
  Authentication(
      Directory directory, AccessTokens tokens, Watch watch, LastUses uses, InstantSource clock) {
    this.directory = directory;
    this.tokens = tokens;
    this.watch = watch;
    this.uses = uses;
    this.clock = clock;
  }

  /** The caller; empty where the credential is missing, malformed, unknown, wrong or expired. */
  Optional<Caller> caller(Dialect dialect, HttpRequest request) {
    Optional<Credential> proved =
        credential(dialect, dialect.presented(request))
            .filter(credential -> !credential.expired(clock.instant()));
    proved.ifPresent(uses::used);
    return proved.map(Caller::new);
  }

  private Optional<Credential> credential(Dialect dialect, Presented presented) {
    return switch (presented) {
      case Presented.Nothing _ -> Optional.empty();
      case Presented.Key key ->
          directory
              .credential(dialect.name(), key.id())
              .filter(known -> dialect.verify(key, known.secretHash()));
      case Presented.Password password -> byPassword(dialect, password);
      case Presented.Token(String secret) -> tokens.credential(dialect.name(), secret);
    };
  }

  /** An unknown name costs as much time as a known one. */
  private Optional<Credential> byPassword(Dialect dialect, Presented.Password presented) {
    Optional<Credential> known = directory.credential(dialect.name(), presented.id());
    String hash = known.map(Credential::secretHash).orElseGet(Passwords::nobodys);
    if (Passwords.matches(presented.password(), hash)) {
      return known;
    }
    watch.wrongPassword();
    return Optional.empty();
  }
}
