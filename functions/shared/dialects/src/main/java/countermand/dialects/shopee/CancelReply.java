package countermand.dialects.shopee;

import countermand.core.Answer;
import countermand.core.Cancellation;
import countermand.core.Ending;
import countermand.core.LineCancellation;
import countermand.core.LineVerdict;
import countermand.core.Order;
import countermand.core.RefusalCode;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The answer to a cancel: when the order was cancelled, or its units were. */
record CancelReply(HttpRequest request) implements Function<Answer, HttpReply> {
  private static final int BUSY_RETRY_SECONDS = 1;
  private static final int KEYS_RETRY_SECONDS = 60;

  @Override
  public HttpReply apply(Answer answer) {
    return switch (answer) {
      case Answer.Done done -> Replies.updated(request, at(done.order(), done.told().receipt()));
      case Answer.Replayed it ->
          Replies.updated(request, it.at()).with("Idempotent-Replayed", "true");
      case Answer.Refused it -> Replies.refused(request, error(it.refusal()));
      case Answer.NotFound _ -> Replies.refused(request, ShopeeError.notFound());
      case Answer.Busy _ -> Denials.busy(request, BUSY_RETRY_SECONDS);
      case Answer.KeysFull _ -> Denials.busy(request, KEYS_RETRY_SECONDS);
      case Answer.IdTaken _, Answer.KeyReused _ ->
          throw new IllegalStateException("a cancel places nothing, and its key is its body");
    };
  }

  private static Instant at(Order order, UUID receipt) {
    return Optional.ofNullable(order.cancellation())
        .map(Cancellation::at)
        .or(() ->
            order.lineCancellations().stream()
                .filter(line -> line.receipt().equals(receipt))
                .map(LineCancellation::at)
                .findFirst())
        .orElse(order.lastAt());
  }

  /** What Shopee says where the rules say no. */
  static ShopeeError error(Ending.Refused refusal) {
    return switch (refusal.code()) {
      case NO_LINE_CANCELED -> ofLines(refusal.lines());
      case LINK_PAUSED, NOT_SUPPORTED_BY_MARKETPLACE -> ShopeeError.noPermission(refusal.detail());
      case PAYMENT_PENDING,
          IN_WINDOW,
          CANCELLATION_PENDING,
          ALREADY_CANCELED,
          INVALID_STAGE,
          PARTLY_INVOICED,
          ALREADY_INVOICED,
          ALREADY_SHIPPED,
          ORDER_DIFFERS,
          PAYMENT_TIME_IMPLAUSIBLE,
          INVOICE_NUMBER_TAKEN,
          INVOICE_VALUE_INVALID,
          INVOICE_EXCEEDS_ORDER,
          RETURN_EXCEEDS_INVOICES,
          RETURN_NEEDS_INVOICE,
          REQUEST_ALREADY_OPEN,
          REQUEST_LIMIT_REACHED,
          REQUEST_CLOSED,
          REQUEST_NOT_FOUND,
          NO_OPEN_REQUEST,
          LINE_NOT_FOUND,
          LINE_DIFFERS,
          QUANTITY_EXCEEDS_REMAINING,
          LINE_INVOICED,
          ORDER_TOO_LARGE ->
          ShopeeError.NOT_CANCELLABLE;
    };
  }

  /** The first item that cannot go: nothing went without it. */
  private static ShopeeError ofLines(List<LineVerdict> lines) {
    return lines.stream()
        .flatMap(line -> why(line).stream())
        .findFirst()
        .map(ShopeeError::wrong)
        .orElse(ShopeeError.NOT_CANCELLABLE);
  }

  private static Optional<String> why(LineVerdict line) {
    RefusalCode code = line.refusal();
    if (code == RefusalCode.LINE_NOT_FOUND || code == RefusalCode.LINE_DIFFERS) {
      return Optional.of("the order has no item " + line.lineId() + " of that model.");
    }
    return code == RefusalCode.QUANTITY_EXCEEDS_REMAINING
        ? Optional.of("not so many units are left of item " + line.lineId() + ".")
        : Optional.empty();
  }
}
