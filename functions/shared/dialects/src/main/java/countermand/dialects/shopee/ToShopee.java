package countermand.dialects.shopee;

import countermand.core.Event;
import countermand.core.Heard;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.Malformed;
import countermand.dialects.PartyTokens;
import countermand.dialects.SecretText;
import countermand.dialects.Talk;
import countermand.dialects.Tellable;
import countermand.dialects.TokenCalls;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * Shopee itself, called as its sellers' apps call it: v2.order.cancel_order,
 * v2.order.handle_buyer_cancellation, v2.order.get_order_detail and v2.public.refresh_access_token.
 */
final class ToShopee implements TokenCalls {

  static Tellable tellable(Event.Notice notice) {
    return switch (notice) {
      case Event.OrderCanceled _, Event.OrderPartlyCanceled _, Event.OrderPlaced _ -> Tellable.CALL;
      case Event.CancellationDeclined _ -> Tellable.DEGRADED;
      case Event.CancellationRequested _, Event.CancellationWithdrawn _, Event.OrderInvoiced _ ->
          Tellable.NONE;
    };
  }

  @Override
  public Optional<PartyTokens> given(Letter letter) {
    return ShopAccess.of(letter.secrets()).map(ShopAccess::tokens);
  }

  @Override
  public HttpCall exchange(Letter letter, PartyTokens spent) {
    ShopAccess access = access(letter);
    return access.postAsPartner(
        letter,
        Words.ACCESS_TOKEN_GET,
        new JsonObject()
            .text(Words.REFRESH_TOKEN, spent.refresh())
            .put(Words.PARTNER_ID, new Json.Num(access.partner()))
            .put(Words.SHOP_ID, new Json.Num(access.shop())));
  }

  /**
   * Whatever else is refused, the refresh token is spent or the app may not: a person must look.
   */
  @Override
  public Exchange exchanged(Letter letter, HttpAnswer answer) {
    Said said = Said.in(answer);
    if (said.meaning() == Said.Meaning.DONE) {
      return said.body()
          .flatMap(body -> tokens(body, letter.now()))
          .<Exchange>map(Exchange.Made::new)
          .orElseGet(() -> new Exchange.Failed(new Heard.Retry(null)));
    }
    return new Exchange.Failed(
        said.meaning() == Said.Meaning.REFUSED
            ? new Heard.CredentialsExpired()
            : said.heard(letter.now()));
  }

  private static Optional<PartyTokens> tokens(Body body, Instant now) {
    try {
      long seconds = Long.parseLong(body.requiredId(Words.EXPIRE_IN));
      return Optional.of(
          new PartyTokens(
              token(body, Words.ACCESS_TOKEN),
              token(body, Words.REFRESH_TOKEN),
              now.plusSeconds(seconds)));
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  /** It goes where any other secret does. */
  private static String token(Body body, String name) throws Malformed {
    String token = body.text(name);
    Optional<String> fault = SecretText.fault(token);
    if (fault.isPresent()) {
      throw new Malformed(name + " " + fault.get());
    }
    return token;
  }

  @Override
  public Talk talk(Letter letter, String access) {
    ShopTalk shop = new ShopTalk(letter, access(letter), access);
    return switch (letter.notice()) {
      case Event.OrderCanceled _ -> ToldCancel.of(shop);
      case Event.OrderPartlyCanceled event -> ToldUnits.of(shop, event);
      case Event.CancellationDeclined event -> ToldDecline.of(shop, event);
      case Event.OrderPlaced _ -> AskedDetail.of(shop);
      case Event.CancellationRequested _, Event.CancellationWithdrawn _, Event.OrderInvoiced _ ->
          throw new IllegalArgumentException("there are no words for " + letter.notice().name());
    };
  }

  private static ShopAccess access(Letter letter) {
    return ShopAccess.of(letter.secrets())
        .orElseThrow(() -> new IllegalStateException("whoever has no tokens is not called"));
  }
}
