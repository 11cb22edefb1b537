package countermand.dialects.ids;

import java.util.Optional;

/** What an id may look like. Messages start where a field's name ends: "must not ...". */
public final class IdText {
  /** Characters of an order's or a request's id. */
  public static final int CHARACTERS_MAX = 128;

  private IdText() {}

  /** What is wrong with an order's id; empty where nothing is. */
  public static Optional<String> orderFault(String id) {
    return fault(id, "#/");
  }

  /** What is wrong with a request's id; empty where nothing is. */
  public static Optional<String> requestFault(String id) {
    return fault(id, "");
  }

  private static Optional<String> fault(String id, String refused) {
    if (id.isEmpty() || id.codePointCount(0, id.length()) > CHARACTERS_MAX) {
      return Optional.of("must have 1 to " + CHARACTERS_MAX + " characters");
    }
    return id.codePoints()
        .filter(c -> Character.isISOControl(c) || refused.indexOf(c) >= 0)
        .mapToObj(IdText::named)
        .findFirst();
  }

  private static String named(int c) {
    return Character.isISOControl(c)
        ? "must not contain the control character U+%04X".formatted(c)
        : "must not contain '" + Character.toString(c) + "'";
  }
}
