package countermand.store.telling;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Extent;
import countermand.core.InvoiceType;
import countermand.core.LineAsk;
import countermand.core.OrderName;
import countermand.core.OrderedLine;
import countermand.core.Origin;
import countermand.core.RequestName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names, contents and commands, in the words of whoever says them. */
public final class Say {
  private Say() {}

  /** An order by its marketplace's id. */
  public static OrderName marketplaceId(String id) {
    return new OrderName(id, OrderName.Whose.MARKETPLACE);
  }

  /** An order by its seller's id. */
  public static OrderName sellerId(String id) {
    return new OrderName(id, OrderName.Whose.SELLER);
  }

  /** Two units of A at 30 and one of B at 40: worth 100. */
  public static Content usual() {
    return worth(100, line("A", 2, 30), line("B", 1, 40));
  }

  /** A value and its lines. */
  public static Content worth(long value, OrderedLine... lines) {
    return new Content(value, "BRL", null, null, List.of(lines));
  }

  /** Units of a line at a price. */
  public static OrderedLine line(String id, long quantity, long unitPrice) {
    return new OrderedLine(id, null, null, null, quantity, unitPrice);
  }

  /** A placement that tells no seller's id. */
  public static Command.PlaceOrder place(Content content) {
    return new Command.PlaceOrder(null, content, null);
  }

  /** The usual placement, with the seller's id. */
  public static Command.PlaceOrder placeAs(String sellerOrderId) {
    return new Command.PlaceOrder(sellerOrderId, usual(), null);
  }

  /** The usual placement, paid. */
  public static Command.PlaceOrder placePaid(@Nullable String sellerOrderId, Instant paidAt) {
    return new Command.PlaceOrder(sellerOrderId, usual(), paidAt);
  }

  /** Paid now. */
  public static Command.ApprovePayment approvePayment() {
    return new Command.ApprovePayment(null);
  }

  /** A customer's request. */
  public static Command.RequestCancellation customerAsks(String id, LineAsk... lines) {
    return asks(new RequestName.Given(id), lines);
  }

  /** A customer's request, named in some way. */
  public static Command.RequestCancellation asks(RequestName name, LineAsk... lines) {
    return new Command.RequestCancellation(
        name, Origin.CUSTOMER, "changed mind", null, extent(lines));
  }

  /** The seller's cancel. */
  public static Command.CancelBySeller sellerCancels(LineAsk... lines) {
    return new Command.CancelBySeller("out of stock", extent(lines));
  }

  /** The seller's cancel, as a fact. */
  public static Command.ReportSellerCancellation sellerHasCanceled(LineAsk... lines) {
    return new Command.ReportSellerCancellation("out of stock", extent(lines));
  }

  /** The marketplace's cancel, as a fact. */
  public static Command.MarketplaceCanceled marketplaceHasCanceled() {
    return new Command.MarketplaceCanceled("fraud");
  }

  /** The seller's yes. */
  public static Command.AcceptRequest accept() {
    return new Command.AcceptRequest(null);
  }

  /** The seller's no. */
  public static Command.DeclineRequest decline() {
    return new Command.DeclineRequest(null, "already packed");
  }

  /** The marketplace takes a request back. */
  public static Command.WithdrawRequest withdraw(@Nullable String id) {
    return new Command.WithdrawRequest(id);
  }

  /** A sale invoice. */
  public static Command.NoteInvoice sale(String number, long value) {
    return new Command.NoteInvoice(InvoiceType.OUTPUT, number, value, null, List.of(), false);
  }

  /** So many units of a line. */
  public static LineAsk some(String lineId, long units) {
    return new LineAsk(lineId, units);
  }

  /** All that is left of a line. */
  public static LineAsk all(String lineId) {
    return new LineAsk(lineId, null);
  }

  private static Extent extent(LineAsk... lines) {
    return lines.length == 0 ? Extent.whole() : new Extent.Lines(List.of(lines));
  }
}
