package countermand.runtime;

import countermand.store.Settling;

/**
 * Whether the deployment is being brought back from a backup: then nothing settles by itself and
 * what is owed stays owed, until the operator has replayed what the backup does not know.
 */
enum Recovery {
  OFF,
  ON;

  /** As the template's parameter says. */
  static Recovery of(Environment environment) {
    return "true".equals(environment.optional("RECOVERY").orElse("false")) ? ON : OFF;
  }

  Settling settling() {
    return switch (this) {
      case OFF -> Settling.BY_ITSELF;
      case ON -> Settling.RESTS;
    };
  }
}
