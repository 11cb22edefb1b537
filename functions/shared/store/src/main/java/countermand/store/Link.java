package countermand.store;

import countermand.core.Side;
import countermand.core.Terms;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What joins one marketplace and one seller.
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
 * @param requestsPerMinute how many requests its parties may send in a minute; absent: no limit
 * @param needs the sides that a person must look at; no setting
 */
public record Link(
    String id,
    Party marketplace,
    Party seller,
    Duration window,
    Duration answerWithin,
    long invoiceTolerance,
    boolean announceWindowEnd,
    boolean recordUntold,
    boolean paused,
    Duration replayWindow,
    @Nullable Integer requestsPerMinute,
    Needs needs) {

  /** The window where a link says nothing else. */
  public static final Duration WINDOW = Duration.ofMinutes(30);

  /** The time to answer where a link says nothing else. */
  public static final Duration ANSWER_WITHIN = Duration.ofDays(30);

  /** A link with the settings that hold where nothing else is said. */
  public static Link between(String id, String marketplaceDialect, String sellerDialect) {
    return new Link(
        id,
        new Party(marketplaceDialect, null),
        new Party(sellerDialect, null),
        WINDOW,
        ANSWER_WITHIN,
        1,
        true,
        false,
        false,
        Terms.REPLAY_WINDOW,
        null,
        Needs.NONE);
  }

  /** The same with a limit of requests a minute. */
  public Link limited(int requests) {
    return changed(marketplace, seller, requests, needs);
  }

  /** The same between parties that speak, or are called, otherwise. */
  public Link with(Party otherMarketplace, Party otherSeller) {
    return changed(otherMarketplace, otherSeller, requestsPerMinute, needs);
  }

  /** The same, and this is what it needs. */
  public Link needing(Needs other) {
    return changed(marketplace, seller, requestsPerMinute, other);
  }

  private Link changed(
      Party otherMarketplace, Party otherSeller, @Nullable Integer requests, Needs otherNeeds) {
    return new Link(
        id,
        otherMarketplace,
        otherSeller,
        window,
        answerWithin,
        invoiceTolerance,
        announceWindowEnd,
        recordUntold,
        paused,
        replayWindow,
        requests,
        otherNeeds);
  }

  /** The party of a side. */
  public Party party(Side side) {
    return switch (side) {
      case MARKETPLACE -> marketplace;
      case SELLER -> seller;
    };
  }
}
