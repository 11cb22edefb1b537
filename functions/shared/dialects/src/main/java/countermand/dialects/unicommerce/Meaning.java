package countermand.dialects.unicommerce;

/** What the words of a failure mean to whoever asked for a cancellation. */
enum Meaning {
  /** It is cancelled: an earlier call was heard, though its answer got lost; or somebody else's. */
  CANCELLED,
  /** Asked, and not decided yet. */
  WAITING,
  /** Not even asked: another question comes first. */
  IN_THE_WAY,
  /** No: the goods are on their way, or there. */
  LEFT,
  /** No, for whatever reason; asking again is of no use. */
  NEVER,
  /** Nothing that settles anything. */
  UNCLEAR
}
