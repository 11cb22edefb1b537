package countermand.dialects.unicommerce;

import countermand.core.Cancellation;
import countermand.core.Command;
import countermand.core.Event;
import countermand.core.Extent;
import countermand.core.Heard;
import countermand.core.Request;
import countermand.dialects.Endpoints;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.Statuses;
import countermand.dialects.Tellable;
import countermand.dialects.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST …/uc/v1/order/cancel}, to a seller on Unicommerce: the one call that its marketplaces
 * have. It asks, and it tells; the answer is in the body, a failure too comes with HTTP 200.
 */
final class ToSeller {
  /** Uniware's own cancel takes no longer one. */
  private static final int REASON_MAX = 100;

  /** A decline's reason, as everywhere. */
  private static final int DECLINE_MAX = 1_000;

  private static final int BAD_REQUEST = 400;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  private static final String NO_REASON = "Cancelled";

  private ToSeller() {}

  static Tellable tellable(Event.Notice notice) {
    return switch (notice) {
      case Event.CancellationRequested _, Event.OrderCanceled _, Event.OrderPartlyCanceled _ ->
          Tellable.CALL;
      case Event.CancellationDeclined _,
          Event.CancellationWithdrawn _,
          Event.OrderInvoiced _,
          Event.OrderPlaced _ ->
          Tellable.NONE;
    };
  }

  static Optional<HttpCall> call(Letter letter) {
    return Account.Client.of(letter.secrets())
        .map(client ->
            Calls.post(
                Endpoints.below(letter.endpoint(), Words.ORDER_CANCEL),
                Map.of(
                    Words.HEADER_CLIENT, client.client(),
                    Words.HEADER_MERCHANT, client.merchant(),
                    Words.HEADER_SECURITY_KEY, client.key()),
                body(letter)));
  }

  private static JsonObject body(Letter letter) {
    String reason = Optional.ofNullable(reason(letter)).orElse(NO_REASON);
    return new JsonObject()
        .text(Words.SALE_ORDER_CODE, letter.order().ids().sellerOrderId())
        .put(Words.SKU_CODES, SkuCodes.of(letter.order(), SkuCodes.units(letter)))
        .text(Words.REASON, cut(reason, REASON_MAX));
  }

  private static @Nullable String reason(Letter letter) {
    return switch (letter.notice()) {
      case Event.CancellationRequested asked ->
          letter.order().request(asked.requestId()).map(Request::reason).orElse(null);
      case Event.OrderCanceled _ ->
          Optional.ofNullable(letter.order().cancellation()).map(Cancellation::reason).orElse(null);
      case Event.OrderPartlyCanceled event -> event.facts().reason();
      case Event.CancellationDeclined _,
          Event.CancellationWithdrawn _,
          Event.OrderInvoiced _,
          Event.OrderPlaced _ ->
          throw UnicommerceOutgoing.noWords(letter);
    };
  }

  static Heard heard(Letter letter, HttpAnswer answer) {
    Said said = Said.in(answer);
    if (said.is(Words.YES)) {
      return yes(letter);
    }
    Meaning meaning =
        said.is(Words.NO) && judged(answer) ? Phrases.meaning(said.message()) : Meaning.UNCLEAR;
    return switch (meaning) {
      case CANCELLED -> yes(letter);
      case WAITING -> new Heard.Undecided();
      case IN_THE_WAY -> inTheWay(letter, answer);
      case LEFT -> left(letter, said.message());
      case NEVER -> no(letter, said.message());
      case UNCLEAR -> Statuses.unsettled(answer, letter.now());
    };
  }

  /** A question may wait for another; a fact has not been taken, and must be told again. */
  private static Heard inTheWay(Letter letter, HttpAnswer answer) {
    return letter.notice() instanceof Event.CancellationRequested
        ? new Heard.Undecided()
        : Statuses.unsettled(answer, letter.now());
  }

  /** Whether somebody looked at the order: HTTP says neither that there is none nor of trouble. */
  private static boolean judged(HttpAnswer answer) {
    return answer.success()
        || switch (answer.status()) {
          case BAD_REQUEST, CONFLICT, UNPROCESSABLE -> true;
          default -> false;
        };
  }

  /**
   * A whole cancellation is a fact, whatever became of the request meanwhile. Units are not: the
   * seller's own call may have cancelled them before this answer came, and they must not go twice.
   */
  private static Heard yes(Letter letter) {
    if (!(letter.notice() instanceof Event.CancellationRequested asked)) {
      return new Heard.Delivered();
    }
    boolean whole = letter.order().request(asked.requestId()).filter(Request::whole).isPresent();
    return new Heard.Decided(
        whole
            ? new Command.ReportSellerCancellation(null, Extent.whole())
            : new Command.AcceptRequest(asked.requestId()));
  }

  /** Where nothing can be declined any more, goods that have left are a conflict for a human. */
  private static Heard left(Letter letter, String why) {
    return letter.notice() instanceof Event.OrderCanceled
        ? new Heard.Decided(new Command.ReportShipment())
        : no(letter, why);
  }

  private static Heard no(Letter letter, String why) {
    return switch (letter.notice()) {
      case Event.CancellationRequested asked ->
          new Heard.Decided(
              new Command.DeclineRequest(
                  asked.requestId(), cut(why.replaceAll("\\p{Cntrl}+", " "), DECLINE_MAX)));
      case Event.OrderCanceled _, Event.OrderPartlyCanceled _ -> new Heard.Gone();
      case Event.CancellationDeclined _,
          Event.CancellationWithdrawn _,
          Event.OrderInvoiced _,
          Event.OrderPlaced _ ->
          throw UnicommerceOutgoing.noWords(letter);
    };
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }
}
