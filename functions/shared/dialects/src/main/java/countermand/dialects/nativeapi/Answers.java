package countermand.dialects.nativeapi;

import countermand.core.Answer;
import countermand.dialects.HttpReply;
import countermand.dialects.json.FieldError;
import java.util.List;

/** What is answered to a command. */
final class Answers {
  private static final int BUSY_RETRY_SECONDS = 1;

  /** Keys live for a day or longer; an hour on, some of them may have ended. */
  private static final int KEYS_FULL_RETRY_SECONDS = 3_600;

  private Answers() {}

  static HttpReply reply(Answer answer) {
    return switch (answer) {
      case Answer.Done done -> CommandReply.of(done.told());
      case Answer.Replayed replayed ->
          CommandReply.of(replayed.told()).with("Idempotent-Replayed", "true");
      case Answer.Refused refused -> Refusals.reply(refused.refusal());
      case Answer.NotFound _ -> orderNotFound();
      case Answer.IdTaken taken -> idTaken(taken.sellerOrderId());
      case Answer.Busy _ -> Denials.busy(BUSY_RETRY_SECONDS);
      case Answer.KeyReused _ -> keyReused();
      case Answer.KeysFull _ -> keysFull();
    };
  }

  static HttpReply orderNotFound() {
    return new Problem(
            404,
            "ORDER_NOT_FOUND",
            "This link has no order of that id, neither the marketplace's nor the seller's; check"
                + " the id, or let the marketplace place the order first.")
        .reply();
  }

  private static HttpReply idTaken(String sellerOrderId) {
    return new Problem(
            409,
            "ORDER_ID_TAKEN",
            "The seller's id " + sellerOrderId + " belongs to another order; use another one.",
            List.of(new FieldError("/sellerOrderId", "belongs to another order")))
        .reply();
  }

  private static HttpReply keyReused() {
    return new Problem(
            422,
            "IDEMPOTENCY_KEY_REUSED",
            "This Idempotency-Key came before with another call or body; use a new key for a new"
                + " call.")
        .reply();
  }

  private static HttpReply keysFull() {
    return new Problem(
            429,
            "IDEMPOTENCY_KEYS_FULL",
            "The order keeps as many idempotency keys as it can; try again later, or without a"
                + " key.")
        .reply(KEYS_FULL_RETRY_SECONDS);
  }
}
