package countermand.dialects.shopee;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.dialects.Arrival;
import countermand.dialects.HmacSha256;
import countermand.dialects.HttpRequest;
import countermand.dialects.Presented;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shopee's signatures, by vectors that were worked out elsewhere. */
final class SignatureTest {
  private static final String KEY = "partnerkey";
  private static final String TIME = "1610000000";
  private static final String SIGN =
      "0c09106ccb77b1726fa4c89f0bbc813b19c176f0b9db3532a4b4a886fd5d4502";
  private static final String PUBLIC_SIGN =
      "1e6b2d120679ca1b27b4b1ff0b3d4ed8c8e3f99ffdeb2fb495bed96e7fe87251";
  private static final List<String> SIGNED =
      List.of(Words.PARTNER_ID, Words.TIMESTAMP, Words.ACCESS_TOKEN, Words.SHOP_ID, Words.SIGN);

  private record Sent(String resource, String path, String called, Map<String, String> query) {
    boolean is(String key) {
      Map<String, List<String>> values = new HashMap<>();
      query.forEach((name, value) -> values.put(name, List.of(value)));
      HttpRequest request =
          new HttpRequest(
              "POST",
              resource,
              path,
              Map.of(),
              Map.of(),
              values,
              new byte[0],
              new Arrival("", Instant.ofEpochSecond(1_610_000_000), called, ""));
      return new ShopeeDialect().presented(request) instanceof Presented.Signed signed
          && signed.signature().test(key);
    }

    Sent with(String name, String value) {
      Map<String, String> more = new HashMap<>(query);
      more.put(name, value);
      return new Sent(resource, path, called, more);
    }
  }

  private static Sent sent(String path, String called, String sign) {
    return new Sent(
        Words.CANCEL_ORDER,
        path,
        called,
        Map.of(
            Words.PARTNER_ID, Partner.ID,
            Words.TIMESTAMP, TIME,
            Words.ACCESS_TOKEN, Partner.TOKEN,
            Words.SHOP_ID, Partner.SHOP,
            Words.SIGN, sign));
  }

  private static final Sent SENT = sent(Words.CANCEL_ORDER, Words.CANCEL_ORDER, SIGN);

  @Test
  void isThatOfTheVectors() {
    assertThat(SENT.is(KEY)).isTrue();
    Sent open =
        new Sent(
            Words.ACCESS_TOKEN_GET,
            Words.ACCESS_TOKEN_GET,
            Words.ACCESS_TOKEN_GET,
            Map.of(Words.PARTNER_ID, Partner.ID, Words.TIMESTAMP, TIME, Words.SIGN, PUBLIC_SIGN));
    assertThat(open.is(KEY)).isTrue();
    assertThat(open.is("partnerkez")).isFalse();
  }

  @Test
  void isAnHmacOfTexts() {
    assertThat(
            HmacSha256.hex(
                "test_partner_key",
                "/api/v2/auth/token/get123456test_partner_idtest_shop_idtest_main_account_id"))
        .startsWith("37c864bd")
        .endsWith("bf9e9");
  }

  @Test
  void isRefusedWithOneBitChangedAnywhere() {
    for (String name : SIGNED) {
      for (String changed : OneBit.changed(SENT.query().get(name))) {
        assertThat(SENT.with(name, changed).is(KEY)).as(name + " " + changed).isFalse();
      }
    }
    for (String path : OneBit.changed(Words.CANCEL_ORDER)) {
      assertThat(sent(path, path, SIGN).is(KEY)).as(path).isFalse();
    }
    for (String key : OneBit.changed(KEY)) {
      assertThat(SENT.is(key)).as(key).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/live/api/v2/order/cancel_order", "/Prod/api/v2/order/cancel_order"})
  void mayBeOfThePathWithItsStageOrWithout(String called) {
    String signed = Partner.ID + called + TIME + Partner.TOKEN + Partner.SHOP;
    assertThat(sent(Words.CANCEL_ORDER, called, HmacSha256.hex(KEY, signed)).is(KEY)).isTrue();
    assertThat(sent(called, called, HmacSha256.hex(KEY, signed)).is(KEY)).isTrue();
    assertThat(sent(called, called, SIGN).is(KEY)).isTrue();
    assertThat(sent(Words.CANCEL_ORDER, called, SIGN).is(KEY)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"sign, 0C09106CCB77B1726FA4C89F0BBC813B19C176F0B9DB3532A4B4A886FD5D4502", "sign, 0c"})
  void isLowerCaseHexAndAllOfIt(String name, String value) {
    assertThat(SENT.with(name, value).is(KEY)).isFalse();
  }
}
