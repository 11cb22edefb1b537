package countermand.dialects.unicommerce;

import countermand.core.Answer;
import countermand.core.Ending;
import countermand.core.LineVerdict;
import countermand.core.Order;
import countermand.core.RefusalCode;
import countermand.core.Request;
import countermand.core.Stage;
import countermand.dialects.HttpReply;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a marketplace's cancel. Callers take {@code success} as final and read nothing from
 * HTTP's status, so whatever is not cancelled yet is {@code failure}.
 */
final class OrderReply implements Function<Answer, HttpReply> {
  private static final int BUSY_RETRY_SECONDS = 1;

  /** By these the order says all that there is to say. */
  private static final Map<RefusalCode, Saying> TOO_LATE =
      Map.of(
          RefusalCode.ALREADY_SHIPPED, Saying.DISPATCHED,
          RefusalCode.ALREADY_INVOICED, Saying.INVOICED);

  /** What may pass. */
  private static final Map<RefusalCode, Saying> NOT_NOW =
      Map.of(
          RefusalCode.REQUEST_ALREADY_OPEN, Saying.PENDING,
          RefusalCode.LINK_PAUSED, Saying.POSTPONED);

  @Override
  public HttpReply apply(Answer answer) {
    return switch (answer) {
      case Answer.Done done -> done(done);
      case Answer.Refused refused -> no(why(refused.refusal()));
      case Answer.NotFound _ -> no(Saying.UNKNOWN.text());
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
        .map(request -> outcome(done.order(), request))
        .orElseThrow(() -> new IllegalStateException("a cancel is about a request"));
  }

  private static HttpReply outcome(Order order, Request request) {
    return switch (request.outcome()) {
      case ACCEPTED, EXPIRED -> yes("Items cancelled");
      case OPEN -> no(Saying.WAITING.text());
      case DECLINED -> no(declined(order, request.closing()));
      case WITHDRAWN -> no(Saying.WITHDRAWN.text());
      case SUPERSEDED -> no(Saying.SUPERSEDED.text());
    };
  }

  /** Of goods that left while the request was open, the same is said as of any that have left. */
  private static String declined(Order order, Request.@Nullable Closing closing) {
    @Nullable String why = closing == null ? null : closing.reason();
    if (Request.Closing.SHIPPED.equals(why)) {
      return Saying.DISPATCHED.text();
    }
    if (Request.Closing.INVOICED.equals(why)) {
      return (order.stage() instanceof Stage.Shipped ? Saying.DISPATCHED : Saying.INVOICED).text();
    }
    return Saying.DECLINED.because(why == null ? "the seller gave no reason" : why);
  }

  private static String why(Ending.Refused refusal) {
    @Nullable Saying late = TOO_LATE.get(refusal.code());
    if (late != null) {
      return late.text();
    }
    return refusal.lines().isEmpty()
        ? NOT_NOW.getOrDefault(refusal.code(), Saying.REFUSED).because(refusal.detail())
        : Saying.NOTHING.because(
            refusal.lines().stream()
                .flatMap(line -> why(line).stream())
                .collect(Collectors.joining("; ")));
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
