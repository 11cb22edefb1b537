package countermand.core;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the world is told about an order. An event is thin: what can be read from the
 * order's own, only ever growing lists is read there when the event is published.
 */
public sealed interface Event {

  /**
   * What every event carries.
   *
   * @param version the order's version that it made
   * @param stageBefore the stage that the order left; absent for a placement
   */
  record Facts(
      long version,
      Instant at,
      Actor by,
      @Nullable String stageBefore,
      String stage,
      @Nullable String reason,
      UUID receipt) {}

  /** What every event carries. */
  Facts facts();

  /**
   * An event that parties are told of: what becomes of a cancellation, each that did not bring it
   * about; an invoice, a marketplace that learns by it alone that its request was declined; a
   * placement without lines, a marketplace that is asked for them.
   */
  sealed interface Notice extends Event {

    /** The request that it is about; absent where it is about none. */
    @Nullable String requestId();
  }

  /** A new order. */
  record OrderPlaced(Facts facts) implements Notice {

    @Override
    public @Nullable String requestId() {
      return null;
    }
  }

  /** A request waits for the seller. */
  record CancellationRequested(Facts facts, String requestId) implements Notice {}

  /**
   * The order is canceled.
   *
   * @param stageLeft the stage that the goods were in, which is what a request had interrupted
   * @param amount minor units of the currency that the order was still worth; absent where the
   *     marketplace had not told that yet
   */
  record OrderCanceled(Facts facts, String stageLeft, @Nullable Long amount) implements Notice {

    @Override
    public @Nullable String requestId() {
      return null;
    }
  }

  /**
   * Some units are cancelled, and the order goes on.
   *
   * @param requestId the request that this ended, where it ended one
   * @param stageLeft the stage that the goods were in, which is what a request had interrupted
   * @param amount minor units of the currency that the order lost
   */
  record OrderPartlyCanceled(Facts facts, @Nullable String requestId, String stageLeft, long amount)
      implements Notice {}

  /** The seller said no, or shipped, or invoiced. */
  record CancellationDeclined(Facts facts, String requestId) implements Notice {}

  /** The marketplace took its request back. */
  record CancellationWithdrawn(Facts facts, String requestId) implements Notice {}

  /** A cancellation now needs the seller's consent. */
  record WindowClosed(Facts facts) implements Event {}

  /** An invoice was noted. */
  record OrderInvoiced(Facts facts, InvoiceType type, String number) implements Notice {

    @Override
    public @Nullable String requestId() {
      return null;
    }
  }

  /** A payment was approved for an order that is canceled: somebody must refund it. */
  record PaymentAfterCancellation(Facts facts) implements Event {}

  /** Two systems disagree about an order: a human must look. */
  record CancellationConflict(Facts facts, String command) implements Event {}

  /** The event's published name. */
  default String name() {
    return getClass().getSimpleName();
  }
}
