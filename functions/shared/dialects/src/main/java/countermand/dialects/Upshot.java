package countermand.dialects;

import countermand.core.Answer;

/** What became of one of several commands that were to be decided in one call. */
public sealed interface Upshot {

  /** The desk has answered. */
  record Answered(Answer answer) implements Upshot {}

  /** It was not begun: nothing was decided about it. */
  record NotBegun() implements Upshot {}

  /** It was begun, and failed: whether it was decided is not known. The order itself tells. */
  record NotKnown() implements Upshot {}
}
