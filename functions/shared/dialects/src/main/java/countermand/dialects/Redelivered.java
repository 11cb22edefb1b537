package countermand.dialects;

/** What came of an operator's wish to have a notice delivered again. */
public sealed interface Redelivered {

  /** It is on its way. */
  record Again(DeliveryState now) implements Redelivered {}

  /** The link has no such delivery. */
  record NotFound() implements Redelivered {}

  /** The party's protocol has no words for it, however often it is tried. */
  record Untellable(DeliveryState now) implements Redelivered {}

  /** Somebody is at work on it; ask again. */
  record Busy() implements Redelivered {}
}
