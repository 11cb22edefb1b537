package countermand.pages;

import countermand.dialects.Scene;
import java.util.List;

/**
 * What a link's marketplace learns of a seller's yes, as its protocol has words for it. The
 * sentences are in each language's texts, under {@code accept-means.…}.
 */
public enum AcceptTold {
  /** Whatever is cancelled. */
  EVERYTHING,
  /** An order of which nothing is left: the protocol has no words for a part. */
  WHOLE_ORDERS;

  /** What it learns of a yes to these. */
  static AcceptTold in(Scene scene, List<DecisionRow> rows) {
    return rows.stream().allMatch(DecisionRow::whole) ? EVERYTHING : by(scene.marketplace());
  }

  /**
   * What it learns in the dialect of that name.
   *
   * @throws IllegalArgumentException where no dialect that pages know is called so
   */
  static AcceptTold by(String dialect) {
    return switch (dialect) {
      case "native", "shopee", "unicommerce" -> EVERYTHING;
      case "vtex" -> WHOLE_ORDERS;
      default -> throw new IllegalArgumentException("no page knows the dialect " + dialect);
    };
  }
}
