package countermand.pages;

/** What a seller answered, as far as the page about it says something else of each. */
sealed interface Verdict {

  /** What was asked for is cancelled. */
  record Yes() implements Verdict {}

  /**
   * The order goes on.
   *
   * @param told what the marketplace learns of it
   * @param reason what was said
   */
  record No(DeclineTold told, String reason) implements Verdict {}
}
