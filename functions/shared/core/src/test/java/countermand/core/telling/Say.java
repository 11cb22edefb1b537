package countermand.core.telling;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Extent;
import countermand.core.InvoiceType;
import countermand.core.LineAsk;
import countermand.core.Origin;
import countermand.core.RequestName;
import java.time.Instant;
import java.util.List;

/** The commands, in the words of whoever says them. */
public final class Say {
  private Say() {}

  /** All that is left of a line. */
  public static LineAsk all(String lineId) {
    return new LineAsk(lineId, null);
  }

  /** So many units of a line. */
  public static LineAsk some(String lineId, long units) {
    return new LineAsk(lineId, units);
  }

  public static Command.PlaceOrder place(Content content) {
    return new Command.PlaceOrder(null, content, null);
  }

  public static Command.PlaceOrder place(Content content, Instant paidAt) {
    return new Command.PlaceOrder(null, content, paidAt);
  }

  public static Command.PlaceOrder placeAs(String sellerOrderId, Content content) {
    return new Command.PlaceOrder(sellerOrderId, content, null);
  }

  public static Command.ApprovePayment approvePayment() {
    return new Command.ApprovePayment(null);
  }

  public static Command.ApprovePayment approvePayment(Instant at) {
    return new Command.ApprovePayment(at);
  }

  public static Command.StartHandling startHandling() {
    return new Command.StartHandling();
  }

  public static Command.Ship ship() {
    return new Command.Ship();
  }

  public static Command.ReportShipment reportShipment() {
    return new Command.ReportShipment();
  }

  public static Command.ReturnGoods returnGoods() {
    return new Command.ReturnGoods();
  }

  public static Command.NoteInvoice sale(String number, long value, LineAsk... lines) {
    return new Command.NoteInvoice(InvoiceType.OUTPUT, number, value, null, List.of(lines), false);
  }

  public static Command.NoteInvoice finalSale(String number, long value) {
    return new Command.NoteInvoice(InvoiceType.OUTPUT, number, value, null, List.of(), true);
  }

  public static Command.NoteInvoice returnInvoice(String number, long value) {
    return invoice(InvoiceType.INPUT, number, value);
  }

  public static Command.NoteInvoice invoice(InvoiceType type, String number, long value) {
    return new Command.NoteInvoice(type, number, value, null, List.of(), false);
  }

  public static Command.RequestCancellation customerAsks(String id, LineAsk... lines) {
    return asks(new RequestName.Given(id), Origin.CUSTOMER, lines);
  }

  public static Command.RequestCancellation marketplaceAsks(String id, LineAsk... lines) {
    return asks(new RequestName.Given(id), Origin.MARKETPLACE, lines);
  }

  public static Command.RequestCancellation asks(
      RequestName name, Origin origin, LineAsk... lines) {
    return new Command.RequestCancellation(name, origin, "changed mind", null, of(lines));
  }

  public static Command.RequestCancellation customerAsked(Instant requestedAt, String id) {
    return new Command.RequestCancellation(
        new RequestName.Given(id), Origin.CUSTOMER, "changed mind", requestedAt, of());
  }

  public static Command.CancelBySeller sellerCancels(LineAsk... lines) {
    return new Command.CancelBySeller("out of stock", of(lines));
  }

  public static Command.ReportSellerCancellation sellerHasCanceled(LineAsk... lines) {
    return new Command.ReportSellerCancellation("out of stock", of(lines));
  }

  public static Command.AcceptRequest accept() {
    return new Command.AcceptRequest(null);
  }

  public static Command.AcceptRequest accept(String id) {
    return new Command.AcceptRequest(id);
  }

  public static Command.DeclineRequest decline() {
    return new Command.DeclineRequest(null, "already packed");
  }

  public static Command.DeclineRequest decline(String id) {
    return new Command.DeclineRequest(id, "already packed");
  }

  public static Command.WithdrawRequest withdraw() {
    return new Command.WithdrawRequest(null);
  }

  public static Command.WithdrawRequest withdraw(String id) {
    return new Command.WithdrawRequest(id);
  }

  public static Command.MarketplaceCanceled marketplaceHasCanceled() {
    return new Command.MarketplaceCanceled("fraud");
  }

  private static Extent of(LineAsk... lines) {
    return lines.length == 0 ? Extent.whole() : new Extent.Lines(List.of(lines));
  }
}
