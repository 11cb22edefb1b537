package countermand.dialects.shopee;

import countermand.core.Answer;
import countermand.core.Cancellation;
import countermand.core.Command;
import countermand.core.Order;
import countermand.core.OrderName;
import countermand.core.RefusalCode;
import countermand.core.Request;
import countermand.core.Told;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Malformed;
import java.time.Instant;
import java.util.Optional;

/**
 * {@code handle_buyer_cancellation}: the seller's answer to a buyer's request, which it does not
 * name: the open one, else the one closed last, so that a retry succeeds. It has no reason either.
 */
final class BuyerCancellation {
  private static final int BUSY_RETRY_SECONDS = 1;
  private static final String NO_REASON = "Declined by the seller";

  private BuyerCancellation() {}

  static Call read(HttpRequest request) throws Malformed {
    Body body = Body.read(request.body());
    return new Call.Decide(
        new OrderName(body.orderSn(), OrderName.Whose.MARKETPLACE),
        command(body.text(Words.OPERATION)),
        null,
        answer -> reply(request, answer));
  }

  private static Command command(String operation) throws Malformed {
    return switch (operation) {
      case "ACCEPT" -> new Command.AcceptRequest(null);
      case "REJECT" -> new Command.DeclineRequest(null, NO_REASON);
      default -> throw new Malformed(Words.OPERATION + " should be one of ACCEPT, REJECT.");
    };
  }

  private static HttpReply reply(HttpRequest request, Answer answer) {
    return switch (answer) {
      case Answer.Done done -> Replies.updated(request, at(done));
      case Answer.Refused refused -> Replies.refused(request, error(refused.refusal().code()));
      case Answer.NotFound _ -> Replies.refused(request, ShopeeError.notFound());
      case Answer.Busy _ -> Denials.busy(request, BUSY_RETRY_SECONDS);
      case Answer.Replayed _, Answer.IdTaken _, Answer.KeyReused _, Answer.KeysFull _ ->
          throw new IllegalStateException("an answer places nothing and has no key: " + answer);
    };
  }

  private static Instant at(Answer.Done done) {
    Order order = done.order();
    return Optional.ofNullable(done.told().request())
        .map(Told.RequestNow::id)
        .flatMap(order::request)
        .map(Request::closing)
        .map(Request.Closing::at)
        .or(() -> Optional.ofNullable(order.cancellation()).map(Cancellation::at))
        .orElse(order.lastAt());
  }

  /** Shopee has two codes of the same words: nothing was ever asked, or it is answered already. */
  static ShopeeError error(RefusalCode code) {
    return code == RefusalCode.NO_OPEN_REQUEST
        ? ShopeeError.NOTHING_ASKED
        : ShopeeError.ANSWERED_ALREADY;
  }
}
