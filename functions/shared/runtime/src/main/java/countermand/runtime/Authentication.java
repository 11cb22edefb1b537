package countermand.runtime;

import countermand.dialects.Dialect;
import countermand.dialects.HttpRequest;
import countermand.dialects.Presented;
import countermand.store.Credential;
import countermand.store.Directory;
import java.util.Optional;

/** Finds out who calls: the dialect says what was presented, the directory what is known. */
final class Authentication {
  private final Directory directory;

  Authentication(Directory directory) {
    this.directory = directory;
  }

  /** The caller; empty where the credential is missing, malformed, unknown or wrong. */
  Optional<Caller> caller(Dialect dialect, HttpRequest request) {
    return switch (dialect.presented(request)) {
      case Presented.Nothing _ -> Optional.empty();
      case Presented.Key key ->
          directory
              .credential(dialect.name(), key.id())
              .filter(known -> dialect.verify(key, known.secretHash()))
              .map(Authentication::caller);
    };
  }

  private static Caller caller(Credential credential) {
    return new Caller(credential.role(), Optional.ofNullable(credential.link()));
  }
}
