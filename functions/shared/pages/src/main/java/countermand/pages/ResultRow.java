package countermand.pages;

import countermand.core.Answer;
import countermand.core.Order;
import countermand.core.Request;
import countermand.core.RequestOutcome;
import countermand.core.Told;
import countermand.dialects.Upshot;
import java.util.Optional;

/**
 * What became of one answer.
 *
 * @param page of the order
 * @param which how forms name the request
 * @param sentence for whoever answered
 */
public record ResultRow(String orderId, String page, String which, Became became, String sentence) {

  /** In a word. The words are in each language's texts, under {@code results.…}. */
  public enum Became {
    /** The order now stands as the answer wanted it, whoever brought it there. */
    DONE,
    REFUSED,
    /** Nothing was decided: the same answer may be given again. */
    NOT_DECIDED,
    /** Only the order itself tells whether it was decided. */
    NOT_KNOWN
  }

  static ResultRow of(Which which, Verdict verdict, Upshot upshot, Texts texts) {
    return switch (upshot) {
      case Upshot.Answered(Answer answer) -> of(which, verdict, answer, texts);
      case Upshot.NotBegun _ -> row(which, Became.NOT_DECIDED, texts.of("result.not-begun"));
      case Upshot.NotKnown _ -> row(which, Became.NOT_KNOWN, texts.of("result.not-known"));
    };
  }

  private static ResultRow of(Which which, Verdict verdict, Answer answer, Texts texts) {
    return row(which, became(answer), sentence(which, verdict, answer, texts));
  }

  private static Became became(Answer answer) {
    return switch (answer) {
      case Answer.Done _ -> Became.DONE;
      case Answer.Busy _ -> Became.NOT_DECIDED;
      case Answer.Refused _,
          Answer.NotFound _,
          Answer.Replayed _,
          Answer.IdTaken _,
          Answer.KeyReused _,
          Answer.KeysFull _ ->
          Became.REFUSED;
    };
  }

  private static ResultRow row(Which which, Became became, String sentence) {
    return new ResultRow(
        which.orderId(), Place.order(which.orderId()), which.text(), became, sentence);
  }

  /** Whether it went well. */
  public boolean good() {
    return became == Became.DONE;
  }

  /** Whether the order must be looked at. */
  public boolean unknown() {
    return became == Became.NOT_KNOWN;
  }

  private static String sentence(Which which, Verdict verdict, Answer answer, Texts texts) {
    return switch (answer) {
      case Answer.Done(Told told, Order order) ->
          told.moved()
              ? moved(told, verdict, texts)
              : Beforehand.sentence(order, which, verdict, texts);
      case Answer.Refused refused ->
          closed(refused.order(), which)
              .map(outcome -> texts.of("result.too-late", texts.of("outcome", outcome)))
              .orElseGet(
                  () -> texts.of("result.refused", texts.of("code", refused.refusal().code())));
      case Answer.NotFound _ -> texts.of("result.not-found");
      case Answer.Replayed _,
          Answer.IdTaken _,
          Answer.Busy _,
          Answer.KeyReused _,
          Answer.KeysFull _ ->
          texts.of("result.busy");
    };
  }

  private static String moved(Told told, Verdict verdict, Texts texts) {
    return switch (verdict) {
      case Verdict.No(DeclineTold marketplace, String _) -> texts.of("declined", marketplace);
      case Verdict.Yes _ ->
          texts.of(told.stage().equals("Canceled") ? "result.canceled" : "result.partly");
    };
  }

  /** How the request ended that somebody else was faster with. */
  private static Optional<RequestOutcome> closed(Optional<Order> order, Which which) {
    return order
        .flatMap(it -> it.request(which.requestId()))
        .map(Request::outcome)
        .filter(outcome -> outcome != RequestOutcome.OPEN);
  }
}
