package countermand.runtime;

import countermand.core.Role;
import countermand.store.Credential;
import java.util.Optional;

/**
 * Who calls.
 *
 * @param credential what proves it
 */
record Caller(Credential credential) {
  Role role() {
    return credential.role();
  }

  /** The link of its credential; empty for an operator. */
  Optional<String> link() {
    return Optional.ofNullable(credential.link());
  }
}
