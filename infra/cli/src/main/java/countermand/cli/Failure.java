package countermand.cli;

/** Why a command was not done, in words for whoever typed it. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int REFUSED = 1;
  private static final int MISUSED = 2;
  private static final int UNWELL = 3;

  private final int exitCode;

  private Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The hub said no; the same again will not help. */
  static Failure refused(String message) {
    return new Failure(REFUSED, message);
  }

  /** The command was meant otherwise. */
  static Failure misused(String message) {
    return new Failure(MISUSED, message);
  }

  /** The hub was not reached, or is not well; the same again may help. */
  static Failure unwell(String message) {
    return new Failure(UNWELL, message);
  }

  int exitCode() {
    return exitCode;
  }
}
