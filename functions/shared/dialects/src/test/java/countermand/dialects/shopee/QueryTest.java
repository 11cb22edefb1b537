package countermand.dialects.shopee;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.dialects.Denial;
import countermand.dialects.Denial.Unauthenticated.Why;
import countermand.dialects.HttpReply;
import countermand.dialects.Presented;
import countermand.dialects.telling.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the common parameters, in Shopee's order and words. */
final class QueryTest {
  private static final ShopeeDialect SHOPEE = new ShopeeDialect();
  private static final long NOW = Requests.NOW.getEpochSecond();

  @ParameterizedTest
  @CsvSource({
    "partner_id, '', There is no partner_id in query.",
    "partner_id, x, Invalid partner_id.",
    "partner_id, -1, Invalid partner_id.",
    "partner_id, 4294967296, 'Partner_id is invalid, should be an integer between 0 and 4294967295.'",
    "timestamp, '', no timestamp",
    "timestamp, soon, Invalid timestamp",
    "timestamp, 4294967296, 'Timestamp is invalid, should be an integer between 0 and 4294967295.'",
    "timestamp, 1610000000, Timestamp is expired.",
    "sign, '', There is no sign in query.",
    "access_token, '', There is no access_token in query.",
    "shop_id, '', There is no shop_id in query.",
    "shop_id, x, 'shop_id is invalid, should be an integer between 0 and 4294967295.'",
    "shop_id, 4294967296, 'shop_id is invalid, should be an integer between 0 and 4294967295.'",
  })
  void isNamed(String name, String value, String message) {
    Requests request = Partner.to("POST", Words.CANCEL_ORDER).query(name, value);
    assertThat(SHOPEE.presented(request.request())).isEqualTo(new Presented.Nothing());
    assertThat(denied(request, Why.UNPROVED)).isEqualTo(Partner.error("error_param", message));
  }

  @Test
  void isFoundInOrder() {
    Requests request = Requests.to("POST", Words.CANCEL_ORDER);
    for (String[] step :
        new String[][] {
          {"There is no partner_id in query.", Words.PARTNER_ID, "1"},
          {"no timestamp", Words.TIMESTAMP, Long.toString(NOW - 301)},
          {"Timestamp is expired.", Words.TIMESTAMP, Long.toString(NOW)},
          {"There is no sign in query.", Words.SIGN, "0"},
          {"There is no access_token in query.", Words.ACCESS_TOKEN, "t"},
          {"There is no shop_id in query.", Words.SHOP_ID, "1"}
        }) {
      assertThat(denied(request, Why.UNPROVED)).isEqualTo(Partner.error("error_param", step[0]));
      request = request.query(step[1], step[2]);
    }
    assertThat(denied(request, Why.UNPROVED)).isEqualTo(Partner.error("error_sign", "Wrong sign."));
  }

  @ParameterizedTest
  @CsvSource({"-301, false", "-300, true", "0, true", "300, true", "301, false"})
  void isFreshForFiveMinutesEitherWay(long seconds, boolean fresh) {
    Requests request =
        Partner.to("POST", Words.CANCEL_ORDER).query(Words.TIMESTAMP, Long.toString(NOW + seconds));
    assertThat(SHOPEE.presented(request.request()) instanceof Presented.Signed).isEqualTo(fresh);
  }

  @ParameterizedTest
  @CsvSource({
    "UNPROVED, error_sign, Wrong sign.",
    "OTHER_ACCOUNT, order. error_permission, Please link shop and partner on seller center first.",
    "TOKEN_UNKNOWN, error_auth, Invalid access_token.",
    "TOKEN_ENDED, invalid_acceess_token, 'Invalid access_token, please have a check.'"
  })
  void isRightAndTheCallerIsNot(Why why, String error, String message) {
    assertThat(denied(Partner.to("POST", Words.CANCEL_ORDER), why))
        .isEqualTo(Partner.error(error, message));
  }

  @Test
  void hasNoShopInCallsForTokens() {
    Requests request =
        Requests.to("POST", Words.TOKEN_GET)
            .query(Words.PARTNER_ID, "01")
            .query(Words.TIMESTAMP, Long.toString(NOW))
            .query(Words.SIGN, "0");
    assertThat(SHOPEE.presented(request.request()))
        .isInstanceOfSatisfying(
            Presented.Signed.class,
            signed -> {
              assertThat(signed.id()).isEqualTo("1");
              assertThat(signed.access()).isNull();
            });
  }

  private static String denied(Requests request, Why why) {
    HttpReply reply = SHOPEE.deny(request.request(), new Denial.Unauthenticated(why));
    assertThat(reply.status()).isEqualTo(403);
    return reply.body();
  }
}
