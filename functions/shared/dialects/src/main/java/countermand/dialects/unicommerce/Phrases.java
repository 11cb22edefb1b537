package countermand.dialects.unicommerce;

import java.util.regex.Pattern;

/**
 * What failures say in words, where they are no hub's like this one. From its page
 * post_cancel_to_uc and from clients in use: "Order already dispatched, cannot cancel". A no must
 * be beyond doubt: what is not is asked again.
 */
final class Phrases {
  private static final String GONE_WORDS =
      "(?:dispatched|shipped|delivered|handed over|transit)\\b";
  private static final String DONE_WORDS = "(?:invoiced|manifested|returned|completed?|closed)\\b";
  private static final String ALREADY_WORD =
      "(?<!\\b(?:not|if|whether|unless) )\\balready (?:been |in )?";
  private static final String IS = "(?<!\\bnot |\\byet |\\bnot in )\\b";
  private static final String CANNOT_WORDS =
      "\\b(?:cannot|can not|can't)(?: be)? cancel(?:l?ed)?\\b";

  private static final Pattern ALREADY_GONE = of(ALREADY_WORD + GONE_WORDS);
  private static final Pattern ALREADY_DONE = of(ALREADY_WORD + DONE_WORDS);
  private static final Pattern ALREADY_CANCELLED = of(ALREADY_WORD + "cancell?ed\\b");
  private static final Pattern GONE = of(IS + GONE_WORDS);
  private static final Pattern DONE = of(IS + DONE_WORDS);
  private static final Pattern CANNOT = of(CANNOT_WORDS);

  /** The whole sentence: one that goes on may name any cause. */
  private static final Pattern PLAIN_NO =
      of(
          "^\\W*(?:(?:this|the|sale) )*(?:order )?(?:item )?"
              + CANNOT_WORDS
              + "(?: (?:this |the )?order)?(?: any ?more)?\\W*$");

  private static final Pattern NOT_CANCELLABLE = of("\\bnot (?:in )?(?:a )?cancell?able\\b");

  /** It may pass, or nobody has looked at the order. */
  private static final Pattern DOUBT =
      of(
          "\\b(?:try|retry|again|later|moment|temporar\\w*|time ?out|timed out|busy|unavailable"
              + "|internal|server|exception|unknown|no such|not (?:\\w+ )?(?:found|exist))\\b");

  private Phrases() {}

  static Meaning meaning(String message) {
    return Saying.in(message).map(Saying::meaning).orElseGet(() -> others(message));
  }

  private static Meaning others(String message) {
    if (says(message, ALREADY_GONE)) {
      return Meaning.LEFT;
    }
    if (says(message, ALREADY_CANCELLED)) {
      return Meaning.CANCELLED;
    }
    return says(message, DOUBT) ? Meaning.UNCLEAR : beyondDoubt(message);
  }

  private static Meaning beyondDoubt(String message) {
    if (says(message, CANNOT) && says(message, GONE)) {
      return Meaning.LEFT;
    }
    boolean done = says(message, CANNOT) && says(message, DONE);
    return done
            || says(message, ALREADY_DONE)
            || says(message, PLAIN_NO)
            || says(message, NOT_CANCELLABLE)
        ? Meaning.NEVER
        : Meaning.UNCLEAR;
  }

  private static boolean says(String message, Pattern pattern) {
    return pattern.matcher(message).find();
  }

  private static Pattern of(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }
}
