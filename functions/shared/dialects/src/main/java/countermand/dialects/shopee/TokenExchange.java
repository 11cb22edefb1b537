package countermand.dialects.shopee;

import countermand.dialects.Call;
import countermand.dialects.Exchanged;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Malformed;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * {@code auth/token/get} and {@code auth/access_token/get}: a code, or a refresh token, for tokens.
 */
final class TokenExchange {
  private static final Duration ACCESS = Duration.ofHours(4);
  private static final Duration REFRESH = Duration.ofDays(30);

  private TokenExchange() {}

  static Call byCode(HttpRequest request) throws Malformed {
    Body body = body(request);
    return exchange(
        body, new Exchanged.Given.Code(body.text(Words.CODE)), done -> ofCode(request, done));
  }

  static Call byRefreshToken(HttpRequest request) throws Malformed {
    Body body = body(request);
    return exchange(
        body,
        new Exchanged.Given.Refresh(body.text(Words.REFRESH_TOKEN)),
        done -> ofRefreshToken(request, done));
  }

  /** The partner stands in the query, where it is signed; the body must not say another. */
  private static Body body(HttpRequest request) throws Malformed {
    Body body = Body.read(request.body());
    String signed = request.queryValue(Words.PARTNER_ID).orElse("");
    if (Long.parseLong(body.requiredId(Words.PARTNER_ID)) != Long.parseLong(signed)) {
      throw new Malformed(Words.PARTNER_ID + " should be that of the query.");
    }
    return body;
  }

  private static Call exchange(
      Body body, Exchanged.Given given, Function<Exchanged, HttpReply> reply) throws Malformed {
    return new Call.ExchangeToken(
        given, body.id(Words.SHOP_ID).orElse(null), ACCESS, REFRESH, reply);
  }

  private static HttpReply ofCode(HttpRequest request, Exchanged exchanged) {
    return switch (exchanged) {
      case Exchanged.Made made ->
          Replies.flat(
              request,
              tokens(made)
                  .put(Words.SHOP_ID_LIST, new Json.Arr(List.of(new Json.Num(made.account())))));
      case Exchanged.Unknown _, Exchanged.Ended _ -> Replies.refused(request, ShopeeError.BAD_CODE);
      case Exchanged.OtherAccount _ -> Replies.refused(request, ShopeeError.CODE_OF_OTHER_SHOP);
    };
  }

  private static HttpReply ofRefreshToken(HttpRequest request, Exchanged exchanged) {
    return switch (exchanged) {
      case Exchanged.Made made ->
          Replies.flat(
              request,
              tokens(made)
                  .put(Words.PARTNER_ID, partner(request))
                  .put(Words.SHOP_ID, new Json.Num(made.account())));
      case Exchanged.Unknown _ -> Replies.refused(request, ShopeeError.BAD_REFRESH_TOKEN);
      case Exchanged.Ended _ -> Replies.refused(request, ShopeeError.REFRESH_TOKEN_ENDED);
      case Exchanged.OtherAccount _ -> Replies.refused(request, ShopeeError.REFRESH_OF_OTHER_SHOP);
    };
  }

  private static Json partner(HttpRequest request) {
    long id = Long.parseLong(request.queryValue(Words.PARTNER_ID).orElse("0"));
    return new Json.Num(Long.toString(id));
  }

  private static JsonObject tokens(Exchanged.Made made) {
    return new JsonObject()
        .text(Words.ACCESS_TOKEN, made.access())
        .text(Words.REFRESH_TOKEN, made.refresh())
        .number(Words.EXPIRE_IN, ACCESS.toSeconds());
  }
}
