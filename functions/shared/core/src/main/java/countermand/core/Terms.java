package countermand.core;

import java.time.Duration;

/**
 * What a link and its deployment agree on for every order.
 *
 * @param window how long after payment approval a cancellation just happens
 * @param answerWithin how long the seller may take to answer a request
 * @param shortestAnswer the least time that a seller gets, whatever a request's own date says
 * @param invoiceTolerance minor units by which invoices may miss the order's value
 * @param announceWindowEnd whether the end of a window is worth an event and a timer
 * @param partialCancelHeard whether the marketplace can be told of a seller's partial cancel, or
 *     the link says to record it untold
 * @param outcomeInAnswer whether the answer to a marketplace's call can tell it that what it asked
 *     for was granted at once; where it cannot, it is told as anybody else
 * @param invoiceTellsDecline whether the marketplace, which cannot be told of a decline, learns it
 *     by the sale invoice
 * @param paused whether the link takes no placements and no new requests
 * @param replayWindow how long an equal body of a seller's is the same call, in a protocol without
 *     idempotency keys
 */
public record Terms(
    Duration window,
    Duration answerWithin,
    Duration shortestAnswer,
    long invoiceTolerance,
    boolean announceWindowEnd,
    boolean partialCancelHeard,
    boolean outcomeInAnswer,
    boolean invoiceTellsDecline,
    boolean paused,
    Duration replayWindow) {

  /** The replay window where a link says nothing else. */
  public static final Duration REPLAY_WINDOW = Duration.ofMinutes(10);

  /** Terms with the usual replay window, and a marketplace that hears what it is told. */
  public Terms(
      Duration window,
      Duration answerWithin,
      Duration shortestAnswer,
      long invoiceTolerance,
      boolean announceWindowEnd,
      boolean partialCancelHeard,
      boolean outcomeInAnswer,
      boolean paused) {
    this(
        window,
        answerWithin,
        shortestAnswer,
        invoiceTolerance,
        announceWindowEnd,
        partialCancelHeard,
        outcomeInAnswer,
        false,
        paused,
        REPLAY_WINDOW);
  }
}
