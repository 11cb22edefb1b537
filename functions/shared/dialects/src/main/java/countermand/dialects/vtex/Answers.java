package countermand.dialects.vtex;

import countermand.core.Answer;
import countermand.core.Ending;
import countermand.dialects.HttpReply;
import java.util.function.Function;

/**
 * What a call answers to each outcome.
 *
 * @param done to a command that was not refused
 * @param refused to one that was
 */
record Answers(Function<Answer.Done, HttpReply> done, Function<Ending.Refused, HttpReply> refused)
    implements Function<Answer, HttpReply> {
  private static final int BUSY_RETRY_SECONDS = 1;

  @Override
  public HttpReply apply(Answer answer) {
    return switch (answer) {
      case Answer.Done it -> done.apply(it);
      case Answer.Refused it -> refused.apply(it.refusal());
      case Answer.NotFound _ -> VtexError.orderNotFound();
      case Answer.Busy _ -> Denials.busy(BUSY_RETRY_SECONDS);
      case Answer.Replayed _, Answer.IdTaken _, Answer.KeyReused _, Answer.KeysFull _ ->
          throw new IllegalStateException(
              "a call about an order that is there, without an idempotency key: " + answer);
    };
  }
}
