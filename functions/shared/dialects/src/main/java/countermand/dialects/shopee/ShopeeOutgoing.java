package countermand.dialects.shopee;

import countermand.core.Event;
import countermand.core.Heard;
import countermand.core.Order;
import countermand.core.Side;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.Outgoing;
import countermand.dialects.Statuses;
import countermand.dialects.Tellable;
import countermand.dialects.TokenCalls;
import java.time.Instant;
import java.util.Optional;

/** What is said in Shopee's protocol: a seller's app gets pushes, and Shopee itself is called. */
final class ShopeeOutgoing implements Outgoing {

  /** A push tells an order's status. Units leave it as it is: the app asks for them itself. */
  @Override
  public Tellable tellable(Side to, Event.Notice notice, Order order) {
    return switch (to) {
      case MARKETPLACE -> ToShopee.tellable(notice);
      case SELLER ->
          switch (notice) {
            case Event.CancellationRequested _,
                Event.OrderCanceled _,
                Event.CancellationDeclined _,
                Event.CancellationWithdrawn _ ->
                Tellable.CALL;
            case Event.OrderPartlyCanceled _ -> Tellable.DEGRADED;
            case Event.OrderInvoiced _, Event.OrderPlaced _ -> Tellable.NONE;
          };
    };
  }

  @Override
  public Optional<TokenCalls> tokenCalls(Side to) {
    return switch (to) {
      case MARKETPLACE -> Optional.of(new ToShopee());
      case SELLER -> Optional.empty();
    };
  }

  /** Shopee cannot be called without an access token. */
  @Override
  public Optional<HttpCall> call(Letter letter) {
    return switch (letter.to()) {
      case MARKETPLACE -> Optional.empty();
      case SELLER -> AppKey.of(letter.secrets()).map(key -> StatusPush.of(letter, key));
    };
  }

  /** An app asks for the pushes that it has missed. */
  @Override
  public Optional<String> ifLost(Side to, Order order, Instant at) {
    return to == Side.SELLER ? Optional.of(LostPushes.kept(order, at)) : Optional.empty();
  }

  @Override
  public Heard heard(Letter letter, HttpAnswer answer) {
    return Statuses.heard(answer, letter.now());
  }
}
