package countermand.core;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be said to an order. {@code Report…}, {@link ApprovePayment} and {@link
 * MarketplaceCanceled} are reports: they state what already happened in somebody else's system, and
 * no stage refuses them.
 */
public sealed interface Command {

  /** A command that cancels, or would like to. */
  sealed interface Canceling extends Command {

    /** How much of the order. */
    Extent extent();

    /** Why, in the words of whoever says it; absent where nobody said. */
    @Nullable String reason();
  }

  /**
   * An order is placed, for the first time or again.
   *
   * @param sellerOrderId the seller's id, where it is told
   * @param paymentApprovedAt an approval that came with the placement
   */
  record PlaceOrder(
      @Nullable String sellerOrderId, Content content, @Nullable Instant paymentApprovedAt)
      implements Command {}

  /**
   * The payment was approved.
   *
   * @param at when the payment was approved; absent means now
   */
  record ApprovePayment(@Nullable Instant at) implements Command {}

  /** The seller starts to prepare the goods. */
  record StartHandling() implements Command {}

  /** May the goods leave? */
  record Ship() implements Command {}

  /** The goods have left. */
  record ReportShipment() implements Command {}

  /**
   * The seller has written an invoice.
   *
   * @param value minor units of the currency
   * @param lines what it names; empty where it names nothing
   * @param last no further sale invoice follows
   */
  record NoteInvoice(
      InvoiceType type,
      String number,
      long value,
      @Nullable Instant issuedAt,
      List<LineAsk> lines,
      boolean last)
      implements Command {
    public NoteInvoice {
      lines = List.copyOf(lines);
    }

    @Override
    public String name() {
      return "Invoice";
    }
  }

  /** The goods came back. */
  record ReturnGoods() implements Command {}

  /**
   * A customer or a marketplace wants to cancel.
   *
   * @param origin CUSTOMER or MARKETPLACE
   * @param requestedAt when it was asked; absent means now
   */
  record RequestCancellation(
      RequestName request,
      Origin origin,
      @Nullable String reason,
      @Nullable Instant requestedAt,
      Extent extent)
      implements Canceling {}

  /** The seller cancels. */
  record CancelBySeller(@Nullable String reason, Extent extent) implements Canceling {}

  /** The seller has cancelled, in a system whose answer is final. */
  record ReportSellerCancellation(@Nullable String reason, Extent extent) implements Canceling {}

  /**
   * The seller grants a request.
   *
   * @param requestId absent means the open request, else the one closed last
   */
  record AcceptRequest(@Nullable String requestId) implements Command {}

  /**
   * The seller says no, and why.
   *
   * @param requestId absent means the open request, else the one closed last
   */
  record DeclineRequest(@Nullable String requestId, String reason) implements Command {}

  /**
   * The marketplace takes a request back.
   *
   * @param requestId absent means the open request, else the one closed last
   */
  record WithdrawRequest(@Nullable String requestId) implements Command {}

  /** The marketplace has cancelled. */
  record MarketplaceCanceled(@Nullable String reason) implements Canceling {

    @Override
    public Extent extent() {
      return Extent.whole();
    }
  }

  /**
   * The marketplace tells where an order stands there, whatever led to it.
   *
   * @param asOf since when, by the marketplace: it may tell late, and out of order
   */
  record ReportStatus(MarketplaceStatus status, Instant asOf) implements Command {}

  /**
   * The marketplace tells what is in an order that it placed without lines.
   *
   * @param paidAt when it was paid, by the marketplace; absent where it does not say. It is noted:
   *     what follows from a payment is the approval's
   */
  record ReportContent(Content content, @Nullable Instant paidAt) implements Command {}

  /** The command's name in the rulebook. */
  default String name() {
    return getClass().getSimpleName();
  }
}
