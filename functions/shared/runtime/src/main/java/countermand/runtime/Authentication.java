package countermand.runtime;

import countermand.dialects.Dialect;
import countermand.dialects.HttpRequest;
import countermand.dialects.Presented;
import countermand.store.Credential;
import countermand.store.Directory;
import java.time.InstantSource;
import java.util.Optional;

/** Finds out who calls: the dialect says what was presented, the directory what is known. */
final class Authentication {
  private final Directory directory;
  private final LastUses uses;
  private final InstantSource clock;

  /**
   * Finds out.
   *
   * @param clock the real time, by which keys end
   */
  Authentication(Directory directory, LastUses uses, InstantSource clock) {
    this.directory = directory;
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
    };
  }
}
