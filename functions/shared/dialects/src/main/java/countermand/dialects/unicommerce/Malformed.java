package countermand.dialects.unicommerce;

/** A body that cannot be understood; never leaves this package. */
final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong, and what would be right. */
  Malformed(String message) {
    super(message);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
