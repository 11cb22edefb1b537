package countermand.dialects;

/**
 * Halves of surrogate pairs that stand alone: an escape in JSON can write one, and no UTF-8 can
 * carry it any further.
 */
public final class HalfCharacters {
  private HalfCharacters() {}

  /** Whether there is one in a text. */
  public static boolean in(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
