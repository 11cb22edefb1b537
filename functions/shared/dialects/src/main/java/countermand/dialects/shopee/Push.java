package countermand.dialects.shopee;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Content;
import countermand.core.MarketplaceStatus;
import countermand.core.OrderName;
import countermand.core.RefusalCode;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Malformed;
import countermand.dialects.Presented;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@code POST /shopee/push}: Shopee tells a seller's app what has happened. Code 3 is an order's
 * status; the first one of an order that is not known places it, without its lines. Every answer is
 * without a body, and whatever is no 2xx comes again.
 */
final class Push {
  private static final String ORDER_STATUS = "3";
  private static final String DEAUTHORIZED = "2";
  private static final String AUTHORIZATION_ENDS = "12";
  private static final HttpReply TAKEN = HttpReply.empty(200);

  private Push() {}

  /** Who pushes: the shop is in the body, and the key is the shop's. */
  static Presented presented(HttpRequest request) {
    String authorization = request.header("Authorization").map(String::strip).orElse("");
    return shop(request)
        .<Presented>map(shop ->
            new Presented.Signed(
                CallbackKey.idOf(shop),
                kept -> CallbackKey.parse(kept).signed(request.body(), authorization),
                null))
        .orElseGet(Presented.Nothing::new);
  }

  /** Shopee tries an address with a push that is about no shop. */
  static boolean isTrial(HttpRequest request) {
    return shop(request).isEmpty();
  }

  private static Optional<String> shop(HttpRequest request) {
    try {
      return Body.read(request.body()).id(Words.SHOP_ID);
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  static Call read(HttpRequest request, Role role) {
    try {
      Body body = Body.read(request.body());
      return switch (body.id(Words.CODE).orElse("")) {
        case ORDER_STATUS -> status(body.object(Words.DATA));
        case DEAUTHORIZED ->
            new Call.CallAttention("the shop has taken its authorization back", TAKEN);
        case AUTHORIZATION_ENDS ->
            new Call.CallAttention("the shop's authorization ends soon", TAKEN);
        default -> new Call.Answered(TAKEN);
      };
    } catch (Malformed _) {
      return new Call.Answered(HttpReply.empty(400));
    }
  }

  private static Call status(Body data) throws Malformed {
    OrderName order = new OrderName(data.order(Words.ORDERSN), OrderName.Whose.MARKETPLACE);
    Instant asOf = Instant.ofEpochSecond(Long.parseLong(data.requiredId(Words.UPDATE_TIME)));
    Command report = new Command.ReportStatus(meaning(data.text(Words.STATUS)), asOf);
    return new Call.Look(
        order,
        found ->
            found.isPresent()
                ? new Call.Decide(order, report, null, Push::reply)
                : new Call.DecideEach(
                    List.of(
                        new Call.DecideEach.One(order, placement()),
                        new Call.DecideEach.One(order, report)),
                    answers -> reply(answers.getLast())));
  }

  private static Command placement() {
    return new Command.PlaceOrder(null, new Content(0, null, null, null, List.of()), null);
  }

  /** All statuses after the payment are one, as far as cancelling goes; new ones may come. */
  private static MarketplaceStatus meaning(String status) {
    return switch (status) {
      case "UNPAID" -> MarketplaceStatus.UNPAID;
      case "IN_CANCEL" -> MarketplaceStatus.CANCELLATION_REQUESTED;
      case "SHIPPED" -> MarketplaceStatus.SHIPPED;
      case "CANCELLED" -> MarketplaceStatus.CANCELED;
      default -> MarketplaceStatus.PAID;
    };
  }

  private static HttpReply reply(Answer answer) {
    return switch (answer) {
      case Answer.Done _, Answer.Replayed _ -> TAKEN;
      case Answer.Refused it ->
          it.refusal().code() == RefusalCode.LINK_PAUSED ? HttpReply.empty(409) : TAKEN;
      case Answer.NotFound _, Answer.IdTaken _, Answer.KeyReused _ -> HttpReply.empty(409);
      case Answer.Busy _, Answer.KeysFull _ -> HttpReply.empty(429).with("Retry-After", "1");
    };
  }
}
