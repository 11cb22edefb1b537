package countermand.dialects.links;

import countermand.core.Terms;
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
 * @param replayWindow how long an equal body of its seller's is the same call, in a protocol
 *     without idempotency keys
 * @param requestsPerMinute how many requests a minute both sides together may send; absent for any
 *     number
 */
public record LinkSettings(
    Party marketplace,
    Party seller,
    Duration window,
    Duration answerWithin,
    long invoiceTolerance,
    boolean announceWindowEnd,
    boolean recordUntold,
    boolean paused,
    Duration replayWindow,
    @Nullable Integer requestsPerMinute) {

  /**
   * One side of a link.
   *
   * @param dialect the protocol that it speaks
   * @param endpoint where it wants to be called; absent where it would rather ask
   * @param role as what it knows us, where its protocol has several roles; empty: the usual one
   * @param upstream the endpoint that a seller had before we stood in front of it; absent where it
   *     has none
   */
  public record Party(String dialect, @Nullable URI endpoint, String role, @Nullable URI upstream) {

    /** A party that says nothing but where it is. */
    public Party(String dialect, @Nullable URI endpoint) {
      this(dialect, endpoint, "", null);
    }
  }

  /** What holds where an operator says nothing else. */
  public static LinkSettings between(Party marketplace, Party seller) {
    return new LinkSettings(
        marketplace,
        seller,
        Duration.ofMinutes(30),
        Duration.ofDays(30),
        1,
        true,
        false,
        false,
        Terms.REPLAY_WINDOW,
        null);
  }

  /** The same with other times. */
  public LinkSettings lasting(Duration otherWindow, Duration otherAnswerWithin) {
    return new LinkSettings(
        marketplace,
        seller,
        otherWindow,
        otherAnswerWithin,
        invoiceTolerance,
        announceWindowEnd,
        recordUntold,
        paused,
        replayWindow,
        requestsPerMinute);
  }
}
