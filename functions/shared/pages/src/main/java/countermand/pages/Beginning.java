package countermand.pages;

/**
 * A text, or its beginning.
 *
 * @param goesOn whether that is only its beginning
 */
record Beginning(String text, boolean goesOn) {
  /** They become entities of five bytes at most. */
  private static final String ESCAPED = "<>&";

  private static final int ESCAPED_BYTES = 5;

  /** As much of it as weighs so little on a page, in whole characters. */
  static Beginning of(String whole, int bytesMax) {
    int weight = 0;
    int end = 0;
    while (end < whole.length()) {
      int character = whole.codePointAt(end);
      weight += weight(character);
      if (weight > bytesMax) {
        return new Beginning(whole.substring(0, end), true);
      }
      end += Character.charCount(character);
    }
    return new Beginning(whole, false);
  }

  /** In UTF-8 (RFC 3629, section 3). */
  private static int weight(int character) {
    if (character < 0x80) {
      return ESCAPED.indexOf(character) < 0 ? 1 : ESCAPED_BYTES;
    }
    if (character < 0x800) {
      return 2;
    }
    return Character.isBmpCodePoint(character) ? 3 : 4;
  }
}
