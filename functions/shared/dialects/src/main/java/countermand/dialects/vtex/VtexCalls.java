package countermand.dialects.vtex;

import countermand.core.Command;
import countermand.core.Event;
import countermand.core.Extent;
import countermand.core.Heard;
import countermand.core.Order;
import countermand.core.Side;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.Outgoing;
import countermand.dialects.RetryAfter;
import countermand.dialects.Statuses;
import countermand.dialects.Tellable;
import java.time.Duration;
import java.util.Optional;

/**
 * The calls that VTEX has for us: an external seller's callback ("Marketplace Protocol, External
 * Seller Fulfillment"), an external seller's cancel to its marketplace ("External Seller
 * Marketplace"), and the Orders API's cancel and denial. It has no partial cancellation, and none
 * of them takes a request back.
 */
final class VtexCalls implements Outgoing {
  private static final int TOO_MANY = 429;

  /** VTEX's own advice where it says nothing better (orders feed). */
  private static final Duration BACK_OFF = Duration.ofMinutes(1);

  private final VtexRole role;

  /** The calls to parties that know us in a role. */
  VtexCalls(VtexRole role) {
    this.role = role;
  }

  @Override
  public Tellable tellable(Side to, Event.Notice notice, Order order) {
    return switch (to) {
      case SELLER -> toSeller(notice, order);
      case MARKETPLACE -> toMarketplace(notice);
    };
  }

  /** The callback is about whole orders: asking with it for some lines would lose the others. */
  private static Tellable toSeller(Event.Notice notice, Order order) {
    return switch (notice) {
      case Event.CancellationRequested asked ->
          order.request(asked.requestId()).filter(request -> !request.whole()).isPresent()
              ? Tellable.NONE
              : Tellable.CALL;
      case Event.OrderCanceled _ -> Tellable.CALL;
      case Event.OrderPartlyCanceled _,
          Event.CancellationDeclined _,
          Event.CancellationWithdrawn _,
          Event.OrderInvoiced _,
          Event.OrderPlaced _ ->
          Tellable.NONE;
    };
  }

  /** A marketplace that knows us as an external seller learns a decline by the invoice only. */
  private Tellable toMarketplace(Event.Notice notice) {
    return switch (notice) {
      case Event.OrderCanceled _, Event.OrderInvoiced _ -> Tellable.CALL;
      case Event.CancellationDeclined _ ->
          switch (role) {
            case OMS -> Tellable.CALL;
            case EXTERNAL -> Tellable.NONE;
          };
      case Event.CancellationRequested _,
          Event.OrderPartlyCanceled _,
          Event.CancellationWithdrawn _,
          Event.OrderPlaced _ ->
          Tellable.NONE;
    };
  }

  @Override
  public Optional<HttpCall> call(Letter letter) {
    return Optional.of(
        switch (letter.to()) {
          case SELLER -> VtexBodies.callback(letter);
          case MARKETPLACE ->
              switch (letter.notice()) {
                case Event.CancellationDeclined declined -> VtexBodies.denial(letter, declined);
                case Event.OrderInvoiced invoiced -> VtexBodies.invoice(letter, invoiced);
                case Event.OrderCanceled _,
                    Event.OrderPartlyCanceled _,
                    Event.CancellationRequested _,
                    Event.CancellationWithdrawn _,
                    Event.OrderPlaced _ ->
                    switch (role) {
                      case EXTERNAL -> VtexBodies.cancelOfExternalSeller(letter);
                      case OMS -> VtexBodies.cancelOfOms(letter);
                    };
              };
        });
  }

  /**
   * To a question an empty answer means that the seller evaluates it, and a body, even a partial
   * one, that it is confirmed.
   */
  @Override
  public Heard heard(Letter letter, HttpAnswer answer) {
    if (!answer.success()) {
      return refused(letter, answer);
    }
    if (!(letter.notice() instanceof Event.CancellationRequested)) {
      return new Heard.Delivered();
    }
    return confirms(answer)
        ? new Heard.Decided(new Command.ReportSellerCancellation(null, new Extent.Whole()))
        : new Heard.Undecided();
  }

  /** An object that names something; {@code {}} and {@code null} say as little as nothing. */
  private static boolean confirms(HttpAnswer answer) {
    String body = answer.body().strip();
    return body.startsWith("{") && body.indexOf('"') > 0;
  }

  private static Heard refused(Letter letter, HttpAnswer answer) {
    return answer.status() == TOO_MANY
        ? new Heard.Retry(RetryAfter.of(answer, letter.now()).orElse(BACK_OFF))
        : Statuses.unsettled(answer, letter.now());
  }
}
