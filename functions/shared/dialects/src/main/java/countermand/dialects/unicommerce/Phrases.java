package countermand.dialects.unicommerce;

import java.util.regex.Pattern;

/**
 * What failures say in words: the protocol has no codes for them. From its page post_cancel_to_uc
 * and from clients in use: "Order already dispatched, cannot cancel".
 */
final class Phrases {
  private static final Pattern LEFT =
      of("\\balready (?:been |in )?(?:dispatched|shipped|delivered|handed over|transit)\\b");
  private static final Pattern NEVER =
      of(
          "\\balready (?:been )?(?:invoiced|manifested|returned|completed|closed)\\b"
              + "|\\b(?:cannot|can not|can't) (?:be )?cancel"
              + "|\\bnot (?:in )?(?:a )?cancell?able\\b");
  private static final Pattern CANCELLED = of("\\balready (?:been )?cancell?ed\\b");
  private static final Pattern LATER =
      of("\\b(?:try|retry|again|later|moment|temporar\\w*|time ?out|timed out|busy)\\b");
  private static final Pattern WAITING = of("\\bwaiting for the seller\\b");

  private Phrases() {}

  /** The goods are on their way, or there. */
  static boolean left(String message) {
    return LEFT.matcher(message).find();
  }

  /** It is too late, for whatever reason; asking again is of no use. */
  static boolean never(String message) {
    return left(message) || (NEVER.matcher(message).find() && !LATER.matcher(message).find());
  }

  /** An earlier call of ours was heard, though its answer got lost; or somebody else's was. */
  static boolean cancelled(String message) {
    return CANCELLED.matcher(message).find() && !left(message);
  }

  /** A hub like this one has asked its seller, and has no answer yet. */
  static boolean waiting(String message) {
    return WAITING.matcher(message).find();
  }

  private static Pattern of(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }
}
