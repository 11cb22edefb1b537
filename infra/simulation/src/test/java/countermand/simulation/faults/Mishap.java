package countermand.simulation.faults;

/** What becomes of one call of a function. */
public enum Mishap {
  /** Nothing out of the ordinary. */
  NONE,
  /** It fails, or is throttled, and has done nothing. */
  REFUSED,
  /** It has done what it was asked for, and its answer is lost. */
  ANSWER_LOST,
  /** The function dies before the call. */
  DIED_BEFORE,
  /** The function dies when the call has taken effect. */
  DIED_AFTER
}
