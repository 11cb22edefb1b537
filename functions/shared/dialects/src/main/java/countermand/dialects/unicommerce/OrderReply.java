package countermand.dialects.unicommerce;

import countermand.core.Answer;
import countermand.core.Ending;
import countermand.core.LineVerdict;
import countermand.core.RefusalCode;
import countermand.core.Request;
import countermand.dialects.HttpReply;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The answer to a marketplace's cancel. Callers take {@code success} as final and read nothing from
 * HTTP's status, so whatever is not cancelled yet is {@code failure}.
 */
final class OrderReply implements Function<Answer, HttpReply> {
  private static final int BUSY_RETRY_SECONDS = 1;

  @Override
  public HttpReply apply(Answer answer) {
    return switch (answer) {
      case Answer.Done done -> done(done);
      case Answer.Refused refused -> no(why(refused.refusal()));
      case Answer.NotFound _ -> no("There is no order of that code; check saleOrderCode.");
      case Answer.Busy _ ->
          Replies.ofOrder(429, Words.NO, Replies.BUSY)
              .with("Retry-After", Integer.toString(BUSY_RETRY_SECONDS));
      case Answer.Replayed _, Answer.IdTaken _, Answer.KeyReused _, Answer.KeysFull _ ->
          throw new IllegalStateException("this cancel places nothing and has no key: " + answer);
    };
  }

  private static HttpReply done(Answer.Done done) {
    if (done.order().cancellation() != null) {
      return yes("Order cancelled");
    }
    return Optional.ofNullable(done.told().request())
        .flatMap(request -> done.order().request(request.id()))
        .map(OrderReply::outcome)
        .orElseThrow(() -> new IllegalStateException("a cancel is about a request"));
  }

  private static HttpReply outcome(Request request) {
    return switch (request.outcome()) {
      case ACCEPTED, EXPIRED -> yes("Items cancelled");
      case OPEN -> no(Words.WAITING);
      case DECLINED -> no("Cancellation declined: " + declined(request));
      case WITHDRAWN -> no("The cancellation request was withdrawn");
      case SUPERSEDED -> no("Another cancellation request took the place of this one");
    };
  }

  private static String declined(Request request) {
    return Optional.ofNullable(request.closing())
        .map(Request.Closing::reason)
        .orElse("the seller gave no reason");
  }

  private static String why(Ending.Refused refusal) {
    if (refusal.code() == RefusalCode.ALREADY_SHIPPED) {
      return Words.DISPATCHED;
    }
    return refusal.lines().isEmpty()
        ? refusal.detail()
        : "Nothing was cancelled, because not all of it can be: "
            + refusal.lines().stream()
                .flatMap(line -> why(line).stream())
                .collect(Collectors.joining("; "));
  }

  private static Optional<String> why(LineVerdict line) {
    RefusalCode code = line.refusal();
    return code == null
        ? Optional.empty()
        : Optional.of(
            line.lineId()
                + ": "
                + (code == RefusalCode.LINE_NOT_FOUND
                    ? "the order has no such product"
                    : Why.of(code)));
  }

  private static HttpReply yes(String message) {
    return Replies.ofOrder(200, Words.YES, message);
  }

  private static HttpReply no(String message) {
    return Replies.ofOrder(200, Words.NO, message);
  }
}
