package countermand.effects.telling;

import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.InvoiceType;
import countermand.core.LineAsk;
import countermand.core.Origin;
import countermand.core.RequestName;
import java.util.List;

/** The commands of the tests, in the words of whoever says them. */
public final class Say {
  private Say() {}

  /** A customer's request, of the whole order or of lines. */
  public static Command.RequestCancellation customerAsks(String id, LineAsk... lines) {
    return new Command.RequestCancellation(
        new RequestName.Given(id), Origin.CUSTOMER, "changed mind", null, extent(lines));
  }

  /** The seller's cancel. */
  public static Command.CancelBySeller sellerCancels(LineAsk... lines) {
    return new Command.CancelBySeller("out of stock", extent(lines));
  }

  /** The seller's yes. */
  public static Command.AcceptRequest accept() {
    return new Command.AcceptRequest(null);
  }

  /** The seller's no. */
  public static Command.DeclineRequest decline() {
    return new Command.DeclineRequest(null, "already packed");
  }

  /** The marketplace takes the request back. */
  public static Command.WithdrawRequest withdraw() {
    return new Command.WithdrawRequest(null);
  }

  /** A sale invoice. */
  public static Command.NoteInvoice sale(String number, long value) {
    return new Command.NoteInvoice(InvoiceType.OUTPUT, number, value, null, List.of(), false);
  }

  /** So many units of a line. */
  public static LineAsk some(String lineId, long units) {
    return new LineAsk(lineId, units);
  }

  private static Extent extent(LineAsk... lines) {
    return lines.length == 0 ? Extent.whole() : new Extent.Lines(List.of(lines));
  }
}
