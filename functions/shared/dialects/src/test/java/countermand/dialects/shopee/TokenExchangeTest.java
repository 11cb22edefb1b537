package countermand.dialects.shopee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Side;
import countermand.dialects.Call;
import countermand.dialects.Exchanged;
import countermand.dialects.Malformed;
import countermand.dialects.links.KeyMaker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokenExchangeTest {
  private static final String URL = "https://seller.example.com/shopee/push";
  private static final Exchanged MADE = new Exchanged.Made("a", "r", "600000");

  @Test
  void isOfACode() {
    Call.ExchangeToken call = byCode("'code':'c0de','partner_id':2001887,'shop_id':600000");
    assertThat(call.given()).isEqualTo(new Exchanged.Given.Code("c0de"));
    assertThat(call.account()).isEqualTo("600000");
    assertThat(call.accessFor()).isEqualTo(Duration.ofHours(4));
    assertThat(call.refreshFor()).isEqualTo(Duration.ofDays(30));
    assertThat(call.reply().apply(MADE).body())
        .isEqualTo(
            "{\"error\":\"\",\"message\":\"\",\"request_id\":\"%s\",\"access_token\":\"a\",\"refresh_token\":\"r\",\"expire_in\":14400,\"shop_id_list\":[600000]}"
                .formatted(Partner.REQUEST_ID));
  }

  @Test
  void needsNoShop() {
    assertThat(byCode("'code':'c0de','partner_id':2001887").account()).isNull();
  }

  @Test
  void isOfARefreshToken() {
    Call.ExchangeToken call = byToken("'refresh_token':'t','partner_id':'2001887','shop_id':1");
    assertThat(call.given()).isEqualTo(new Exchanged.Given.Refresh("t"));
    assertThat(call.reply().apply(MADE).body())
        .isEqualTo(
            "{\"error\":\"\",\"message\":\"\",\"request_id\":\"%s\",\"access_token\":\"a\",\"refresh_token\":\"r\",\"expire_in\":14400,\"partner_id\":2001887,\"shop_id\":600000}"
                .formatted(Partner.REQUEST_ID));
  }

  @Test
  void isRefusedInShopeesWords() {
    Call.ExchangeToken code = byCode("'code':'c','partner_id':2001887");
    Call.ExchangeToken token = byToken("'refresh_token':'t','partner_id':2001887");
    assertThat(errors(code)).containsExactly("invalid_code", "invalid_code", "invalid_shop_id");
    assertThat(errors(token))
        .containsExactly("error_shop_refresh_token", "refresh_token_expired", "shop_no_linked");
  }

  private static List<String> errors(Call.ExchangeToken call) {
    return List.of(new Exchanged.Unknown(), new Exchanged.Ended(), new Exchanged.OtherAccount())
        .stream()
        .map(exchanged -> call.reply().apply(exchanged).body())
        .map(body -> body.split("\"", -1)[3])
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'partner_id':2001887} | code is a required field.",
        "{'code':'c'} | partner_id is a required field.",
        "{'code':'c','partner_id':1} | partner_id should be that of the query.",
        "{'code':'c','partner_id':2001887,'shop_id':'x'} | shop_id is invalid, should be an integer of at least 0."
      })
  void namesWhatIsWrong(String body, String message) {
    assertThat(Partner.answered(Words.TOKEN_GET, body).body())
        .isEqualTo(Partner.error("error_param", "Wrong parameters, detail: " + message));
  }

  @Test
  void keysHaveAPartnerAShopAndACode() {
    KeyMaker maker = new ShopeeDialect().keys().orElseThrow();
    KeyMaker.NewKey key =
        maker.make(
            "acme",
            Side.SELLER,
            bytes -> "\377".repeat(bytes).getBytes(StandardCharsets.ISO_8859_1));
    assertThat(key.id()).isEqualTo("4294967295");
    assertThat(key.account()).matches("\\d{1,10}");
    assertThat(maker.make("acme", Side.SELLER, byte[]::new).account()).isEqualTo(key.account());
    assertThat(key.proof()).isEqualTo(new KeyMaker.Proof.Shared("ff".repeat(32)));
    assertThat(key.shown())
        .containsEntry("partnerId", key.id())
        .containsEntry("shopId", key.account())
        .containsEntry("code", key.code())
        .containsEntry("partnerKey", "ff".repeat(32));
    assertThat(key.toString() + key.proof()).doesNotContain("ffff");
  }

  @Test
  void theKeysOfPushesAreBrought() throws Malformed {
    KeyMaker maker = new ShopeeDialect().keys().orElseThrow();
    assertThat(maker.brought(Side.SELLER)).isEmpty();
    assertThat(maker.brought(Side.MARKETPLACE))
        .containsExactlyInAnyOrder("partnerKey", "shopId", "callbackUrl");
    KeyMaker.NewKey key = maker.of(Side.MARKETPLACE, brought("partnerkey", "0600000", URL));
    assertThat(key.id()).isEqualTo("push#600000");
    assertThat(key.proof()).isEqualTo(new KeyMaker.Proof.Shared("partnerkey\n" + URL));
    assertThat(key.shown()).doesNotContainValue("partnerkey");
    for (Map<String, String> bad :
        List.of(
            brought("", "1", URL),
            brought("key", "shop", URL),
            brought("key", "1", "nowhere"),
            brought("key", "1", "https://a b"),
            Map.<String, String>of())) {
      assertThatThrownBy(() -> maker.of(Side.MARKETPLACE, bad)).isInstanceOf(Malformed.class);
    }
  }

  private static Map<String, String> brought(String key, String shop, String url) {
    return Map.of("partnerKey", key, "shopId", shop, "callbackUrl", url);
  }

  private static Call.ExchangeToken byCode(String fields) {
    return (Call.ExchangeToken) Partner.posts(Words.TOKEN_GET, "{" + fields + "}");
  }

  private static Call.ExchangeToken byToken(String fields) {
    return (Call.ExchangeToken) Partner.posts(Words.ACCESS_TOKEN_GET, "{" + fields + "}");
  }
}
