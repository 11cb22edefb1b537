package countermand.pages;

import countermand.dialects.Scene;

/**
 * What a link's marketplace learns of a seller's no, as its protocol has words for it. The
 * sentences are in each language's texts, under {@code decline-means.…}, {@code decline-preview.…},
 * {@code decline-hint.…} and {@code declined.…}.
 */
public enum DeclineTold {
  /** That it is no, and why. */
  WITH_WORDS,
  /** That it is no: the call has no place for words. */
  WITHOUT_WORDS,
  /** Nothing: the protocol has no call for it. */
  NOT_AT_ALL,
  /** All of it or nothing, as the marketplace knows us; pages are not told in which role. */
  BY_ROLE;

  static DeclineTold in(Scene scene) {
    return by(scene.marketplace());
  }

  /**
   * What it learns in the dialect of that name.
   *
   * @throws IllegalArgumentException where no dialect that pages know is called so
   */
  static DeclineTold by(String dialect) {
    return switch (dialect) {
      case "native" -> WITH_WORDS;
      case "shopee" -> WITHOUT_WORDS;
      case "unicommerce" -> NOT_AT_ALL;
      case "vtex" -> BY_ROLE;
      default -> throw new IllegalArgumentException("no page knows the dialect " + dialect);
    };
  }
}
