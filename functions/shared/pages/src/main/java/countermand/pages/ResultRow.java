package countermand.pages;

import countermand.core.Answer;
import countermand.core.Order;
import countermand.core.Request;
import countermand.core.RequestOutcome;
import countermand.core.Told;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one answer.
 *
 * @param page of the order
 * @param good whether the order now stands as the answer wanted it
 * @param sentence for whoever answered
 */
public record ResultRow(String orderId, String page, boolean good, String sentence) {

  static ResultRow of(Which which, boolean decline, Answer answer, Texts texts) {
    boolean good =
        answer instanceof Answer.Done done && (done.told().moved() || !expired(done.told()));
    return new ResultRow(
        which.orderId(),
        "orders/" + Place.encoded(which.orderId()),
        good,
        sentence(which, decline, answer, texts));
  }

  private static String sentence(Which which, boolean decline, Answer answer, Texts texts) {
    return switch (answer) {
      case Answer.Done(Told told, Order _) -> done(told, decline, texts);
      case Answer.Refused refused ->
          closed(refused.order(), which)
              .map(outcome -> texts.of("result.too-late", texts.of("outcome", outcome)))
              .orElseGet(() -> texts.of("result.refused", refused.refusal().detail()));
      case Answer.NotFound _ -> texts.of("result.not-found");
      case Answer.Replayed _,
          Answer.IdTaken _,
          Answer.Busy _,
          Answer.KeyReused _,
          Answer.KeysFull _ ->
          texts.of("result.busy");
    };
  }

  private static String done(Told told, boolean decline, Texts texts) {
    if (expired(told)) {
      return texts.of("result.expired");
    }
    if (!told.moved()) {
      return texts.of("result.same");
    }
    if (decline) {
      return texts.of("result.declined");
    }
    return texts.of(told.stage().equals("Canceled") ? "result.canceled" : "result.partly");
  }

  /** Silence had granted it before. */
  private static boolean expired(Told told) {
    Told.@Nullable RequestNow request = told.request();
    return !told.moved() && request != null && request.outcome() == RequestOutcome.EXPIRED;
  }

  /** How the request ended that somebody else was faster with. */
  private static Optional<RequestOutcome> closed(Optional<Order> order, Which which) {
    return order
        .flatMap(it -> it.request(which.requestId()))
        .map(Request::outcome)
        .filter(outcome -> outcome != RequestOutcome.OPEN);
  }
}
