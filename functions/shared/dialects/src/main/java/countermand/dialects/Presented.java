package countermand.dialects;

/** Who a caller says it is. */
public sealed interface Presented {

  /**
   * A credential to look up and to check.
   *
   * @param id names it within its dialect; no secret
   * @param secret what proves it; never logged
   */
  record Key(String id, String secret) implements Presented {
    @Override
    public String toString() {
      return "Key[id=" + id + "]";
    }
  }

  /** No credential, or one that cannot be read. */
  record Nothing() implements Presented {}
}
