package countermand.dialects.links;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may say of a link. A setting more begins here: the compiler leads from this
 * record to the places that read, show, judge and keep it.
 *
 * @param window how long after payment approval a cancellation just happens
 * @param answerWithin how long the seller may take to answer
 * @param invoiceTolerance minor units by which invoices may miss an order's value
 * @param announceWindowEnd whether the end of a window is worth an event
 * @param recordUntold whether a partial cancel that the marketplace cannot hear is recorded rather
 *     than refused
 * @param paused whether it takes no placements and no new requests
 */
public record LinkSettings(
    Party marketplace,
    Party seller,
    Duration window,
    Duration answerWithin,
    long invoiceTolerance,
    boolean announceWindowEnd,
    boolean recordUntold,
    boolean paused) {

  /**
   * One side of a link.
   *
   * @param dialect the protocol that it speaks
   * @param endpoint where it wants to be called; absent where it would rather ask
   */
  public record Party(String dialect, @Nullable URI endpoint) {}

  /** What holds where an operator says nothing else. */
  public static LinkSettings between(Party marketplace, Party seller) {
    return new LinkSettings(
        marketplace, seller, Duration.ofMinutes(30), Duration.ofDays(30), 1, true, false, false);
  }
}
