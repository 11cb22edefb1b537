package countermand.dialects;

/** What a protocol can make of a notice. */
public enum Tellable {
  /** It has a call for it. */
  CALL,
  /** It has a call that says less than the notice does. */
  DEGRADED,
  /** It has no words for it. */
  NONE
}
