package countermand.dialects.nativeapi;

import countermand.core.Ending;
import countermand.core.LineVerdict;
import countermand.core.RefusalCode;
import countermand.dialects.HttpReply;
import countermand.dialects.json.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is answered where the rulebook says no. */
final class Refusals {
  private static final Map<RefusalCode, String> OF_A_LINE =
      Map.of(
          RefusalCode.LINE_NOT_FOUND, "the order has no line of this lineId",
          RefusalCode.LINE_DIFFERS, "the line is of another product or variant",
          RefusalCode.QUANTITY_EXCEEDS_REMAINING, "not so many units of it are left to cancel",
          RefusalCode.LINE_INVOICED, "the sale invoices need these units");

  private Refusals() {}

  static HttpReply reply(Ending.Refused refusal) {
    RefusalCode code = refusal.code();
    return new Problem(status(code), code.name(), refusal.detail(), errors(refusal)).reply();
  }

  private static int status(RefusalCode code) {
    return switch (code) {
      case REQUEST_NOT_FOUND -> 404;
      case PAYMENT_TIME_IMPLAUSIBLE, INVOICE_VALUE_INVALID -> 400;
      case PAYMENT_PENDING,
          IN_WINDOW,
          CANCELLATION_PENDING,
          ALREADY_CANCELED,
          INVALID_STAGE,
          PARTLY_INVOICED,
          ALREADY_INVOICED,
          ALREADY_SHIPPED,
          ORDER_DIFFERS,
          INVOICE_NUMBER_TAKEN,
          INVOICE_EXCEEDS_ORDER,
          RETURN_EXCEEDS_INVOICES,
          RETURN_NEEDS_INVOICE,
          REQUEST_ALREADY_OPEN,
          REQUEST_LIMIT_REACHED,
          REQUEST_CLOSED,
          NO_OPEN_REQUEST,
          LINE_NOT_FOUND,
          LINE_DIFFERS,
          QUANTITY_EXCEEDS_REMAINING,
          LINE_INVOICED,
          NO_LINE_CANCELED,
          LINK_PAUSED,
          NOT_SUPPORTED_BY_MARKETPLACE,
          ORDER_TOO_LARGE ->
          409;
    };
  }

  private static List<FieldError> errors(Ending.Refused refusal) {
    List<FieldError> errors = new ArrayList<>();
    if (refusal.field() != null) {
      errors.add(new FieldError(refusal.field(), refusal.detail()));
    }
    List<LineVerdict> lines = refusal.lines();
    for (int i = 0; i < lines.size(); i++) {
      RefusalCode code = lines.get(i).refusal();
      if (code != null) {
        errors.add(
            new FieldError(
                "/lines/" + i,
                code.name() + ": " + OF_A_LINE.getOrDefault(code, "it cannot be canceled")));
      }
    }
    return errors;
  }
}
