package countermand.dialects.json;

/** JSON pointers (RFC 6901). */
final class Pointer {
  /** Names come from callers; a pointer that is longer than this helps nobody. */
  private static final int NAME_SHOWN_MAX = 100;

  private Pointer() {}

  /** The pointer of a field of what is pointed at. */
  static String field(String parent, String name) {
    return parent + "/" + shown(name).replace("~", "~0").replace("/", "~1");
  }

  /** The pointer of an item of what is pointed at. */
  static String item(String parent, int index) {
    return parent + "/" + index;
  }

  private static String shown(String name) {
    if (name.codePointCount(0, name.length()) <= NAME_SHOWN_MAX) {
      return name;
    }
    return name.substring(0, name.offsetByCodePoints(0, NAME_SHOWN_MAX)) + "…";
  }
}
