package countermand.runtime;

import countermand.store.Credential;

/** Opens the secrets that a protocol's callers sign with, and we too. */
@FunctionalInterface
interface SharedKeys {

  /** The secret of a credential. */
  String open(Credential credential);
}
