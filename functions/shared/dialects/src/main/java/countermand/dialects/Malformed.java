package countermand.dialects;

/** A body that cannot be understood; it never leaves the dialect that throws it. */
public final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong, and what would be right. */
  public Malformed(String message) {
    super(message);
  }

  /** What is wrong, and what would be right. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
