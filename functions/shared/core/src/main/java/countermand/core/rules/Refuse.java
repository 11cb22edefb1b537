package countermand.core.rules;

import countermand.core.Ending;
import countermand.core.LineVerdict;
import countermand.core.Order;
import countermand.core.RefusalCode;
import countermand.core.Request;
import java.util.List;

/** The refusals that several commands share, with the sentence that says what to do next. */
final class Refuse {
  private Refuse() {}

  static Ending.Refused paymentPending() {
    return new Ending.Refused(
        RefusalCode.PAYMENT_PENDING,
        "The payment is not approved yet; approve it, then try again.");
  }

  static Ending.Refused inWindow() {
    return new Ending.Refused(
        RefusalCode.IN_WINDOW,
        "The customer may still cancel freely; try again when the cancellation window has ended.");
  }

  static Ending.Refused cancellationPending(Order order) {
    String id = order.openRequest().map(Request::id).orElseThrow();
    return new Ending.Refused(
        RefusalCode.CANCELLATION_PENDING,
        "Cancellation request "
            + id
            + " is open, so the goods must not leave; accept it, or decline it with a reason"
            + " (POST …/cancellation-requests/{requestId}/decline), then try again.");
  }

  static Ending.Refused alreadyCanceled() {
    return new Ending.Refused(
        RefusalCode.ALREADY_CANCELED, "The order is canceled, and that is final.");
  }

  static Ending.Refused invalidStage(Order order, String wanted) {
    return new Ending.Refused(
        RefusalCode.INVALID_STAGE,
        "The order is " + order.stage().name() + "; this needs " + wanted + ".");
  }

  static Ending.Refused partlyInvoiced() {
    return new Ending.Refused(
        RefusalCode.PARTLY_INVOICED,
        "The order is partly invoiced and cannot be canceled as a whole; the seller can still"
            + " cancel lines that are not invoiced.");
  }

  static Ending.Refused alreadyInvoiced() {
    return new Ending.Refused(
        RefusalCode.ALREADY_INVOICED,
        "The order is invoiced; it can be canceled once a return invoice covers it.");
  }

  static Ending.Refused alreadyShipped() {
    return new Ending.Refused(
        RefusalCode.ALREADY_SHIPPED,
        "The goods have left; the order can be canceled once they are returned.");
  }

  static Ending.Refused noLine(List<LineVerdict> verdicts) {
    return new Ending.Refused(
        RefusalCode.NO_LINE_CANCELED,
        "None of the lines named can be canceled; each says why.",
        null,
        verdicts);
  }

  static Ending.Refused linkPaused() {
    return new Ending.Refused(
        RefusalCode.LINK_PAUSED,
        "The link takes no new orders or requests at present; try again once it is resumed.");
  }
}
