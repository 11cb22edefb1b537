package countermand.oidc;

/**
 * The provider did not answer, or nothing that can be used. The message is for the log: no secret,
 * code, token or query is in it.
 */
final class FaultyException extends Exception {
  private static final long serialVersionUID = 1;

  FaultyException(String message) {
    super(message);
  }
}
