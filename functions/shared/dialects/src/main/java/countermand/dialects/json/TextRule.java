package countermand.dialects.json;

import java.util.Optional;

/** What a text must be. */
@FunctionalInterface
public interface TextRule {
  /** What is wrong with a text; empty where nothing is. */
  Optional<String> fault(String text);

  /** Any text up to so many characters, the empty one too. */
  static TextRule upTo(int charactersMax) {
    return text ->
        length(text) <= charactersMax
            ? Optional.empty()
            : Optional.of("must have at most " + charactersMax + " characters");
  }

  /** A name: from one to so many characters, none of them a control character. */
  static TextRule name(int charactersMax) {
    return text -> {
      if (text.isEmpty() || length(text) > charactersMax) {
        return Optional.of("must have 1 to " + charactersMax + " characters");
      }
      return text.codePoints().anyMatch(Character::isISOControl)
          ? Optional.of("must have no control characters")
          : Optional.empty();
    };
  }

  /** Characters are Unicode's, not Java's halves of them. */
  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
