package countermand.dialects.vtex;

import countermand.dialects.ids.IdText;
import countermand.dialects.json.TextRule;
import java.util.Optional;

/** What is too long, or no id, even for a tolerant reader. */
final class Limits {
  /** A placement carries whole shopping carts, an invoice may carry its XML. */
  static final int LARGE_BODY_BYTES_MAX = 1024 * 1024;

  static final int LINES_MAX = 1_000;
  static final long QUANTITY_MAX = 1_000_000_000L;

  /** Minor units; far above any order, and far below where sums would overflow. */
  static final long MONEY_MAX = 1_000_000_000_000_000L;

  static final int NAME_CHARACTERS_MAX = 128;
  static final TextRule NAME = TextRule.name(NAME_CHARACTERS_MAX);

  private static final TextRule REASON = TextRule.upTo(1_000);

  private Limits() {}

  /** What is wrong with a body; empty where nothing is. */
  static Optional<String> fault(VtexBody body) {
    return fault(body, Words.REASON, REASON)
        .or(() -> fault(body, Words.DENY_REASON, REASON))
        .or(() -> fault(body, Words.REQUEST_ID, IdText::requestFault));
  }

  private static Optional<String> fault(VtexBody body, String name, TextRule rule) {
    return body.text(name).flatMap(rule::fault).map(fault -> name + " " + fault + ".");
  }
}
