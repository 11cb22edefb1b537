package countermand.store.codec;

/**
 * An item of a later release. It is never rewritten by this one: deploy the release that wrote it,
 * or a later one.
 */
public final class UnknownFormatException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Names what is not known. */
  public UnknownFormatException(String what) {
    super("this release does not know " + what + "; a later release wrote the item");
  }
}
