package countermand.dialects.shopee;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Heard;
import countermand.dialects.HmacSha256;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.PartyTokens;
import countermand.dialects.Talk;
import countermand.dialects.TokenCalls.Exchange;
import countermand.dialects.telling.Requests;
import countermand.dialects.telling.Tale;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Shopee's answers mean, whatever HTTP says. */
final class SaidTest {
  private static final Instant NOW = Instant.parse("2026-11-21T15:59:00Z");

  private static Heard heard(int status, String body) {
    return Said.in(Calls.answer(status, body)).heard(NOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "error_auth", "error_sign", "error_permission", "order. error_permission",
        "partner_shop_no_link", "error_partner_key_expired", "api_suspended", "shop_banned"
      })
  void aPersonMustLook(String error) {
    assertThat(heard(403, Calls.refused(error))).isEqualTo(new Heard.CredentialsExpired());
    assertThat(heard(200, Calls.refused(error))).isEqualTo(new Heard.CredentialsExpired());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order.error_limit",
        "order. error_param",
        "order.order_status_invalid",
        "error_param"
      })
  void aNo(String error) {
    assertThat(heard(200, Calls.refused(error))).isEqualTo(new Heard.Gone());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "invalid_access_token | x",
        "invalid_acceess_token | x",
        "error_auth | Invalid access_token."
      })
  void aTokenIsExchanged(String error, String message) {
    String body = "{'error':'" + error + "','message':'" + message + "'}";
    Talk talk =
        Calls.about(Tale.begin().order(), Calls.placed()).answered(Calls.answer(403, body)).talk();
    assertThat(talk).isEqualTo(new Talk.TokenRefused(403, error + ": " + message + " ()"));
    assertThat(heard(403, body)).isEqualTo(new Heard.CredentialsExpired());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {'error':'error_server','message':''}",
        "200 | {'error':'never_heard_of','message':''}",
        "500 | {'error':'','message':''}",
        "200 | {'error':'error_param','message':'Timestamp is expired.'}",
        "200 | {'error':7}",
        "200 | {}",
        "502 | <html>",
        "404 | ''"
      })
  void isTriedAgain(int status, String body) {
    assertThat(heard(status, body)).isEqualTo(new Heard.Retry(null));
  }

  @Test
  void asHttpHasIt() {
    assertThat(heard(403, "<html>")).isEqualTo(new Heard.CredentialsExpired());
    assertThat(heard(410, "")).isEqualTo(new Heard.Gone());
    HttpAnswer busy =
        new HttpAnswer(503, Map.of("retry-after", "7"), "{\"error\":\"error_server\"}");
    assertThat(Said.in(busy).heard(NOW)).isEqualTo(new Heard.Retry(Duration.ofSeconds(7)));
  }

  @Test
  void limits() {
    assertThat(heard(429, "")).isEqualTo(new Heard.Retry(Duration.ofMinutes(1)));
    assertThat(heard(200, Calls.refused("error_rate_limit")))
        .isEqualTo(new Heard.Retry(Duration.ofMinutes(1)));
    HttpAnswer later = new HttpAnswer(429, Map.of("retry-after", "120"), "");
    assertThat(Said.in(later).heard(NOW)).isEqualTo(new Heard.Retry(Duration.ofMinutes(2)));
    assertThat(heard(200, Calls.refused("error_limit")))
        .as("until 00:00 (UTC+08:00)")
        .isEqualTo(new Heard.Retry(Duration.ofMinutes(1)));
  }

  private static Letter letter() {
    return Calls.letter(Tale.begin().order(), Calls.placed());
  }

  @Test
  void tokensAreExchangedAsThePartner() {
    PartyTokens given = Calls.SHOPEE.given(letter()).orElseThrow();
    assertThat(given).isEqualTo(new PartyTokens("a-0", "r-0", null));
    assertThat(given.toString()).doesNotContain("a-0", "r-0");
    HttpCall call = Calls.SHOPEE.exchange(letter(), given);
    String timestamp = Long.toString(Requests.NOW.getEpochSecond());
    assertThat(call.uri().getPath()).isEqualTo("/api/v2/auth/access_token/get");
    assertThat(call.uri().getQuery())
        .isEqualTo(
            "partner_id=2001887&timestamp="
                + timestamp
                + "&sign="
                + HmacSha256.hex("partnerkey", "2001887/api/v2/auth/access_token/get" + timestamp));
    assertThat(new String(call.body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"refresh_token\":\"r-0\",\"partner_id\":2001887,\"shop_id\":600000}");
  }

  private static Exchange exchanged(int status, String body) {
    return Calls.SHOPEE.exchanged(letter(), Calls.answer(status, body));
  }

  @Test
  void newTokensEndWhenTheySay() {
    assertThat(
            exchanged(
                200, "{'error':'','access_token':'a-1','refresh_token':'r-1','expire_in':14400}"))
        .isEqualTo(
            new Exchange.Made(
                new PartyTokens("a-1", "r-1", Requests.NOW.plus(Duration.ofHours(4)))));
  }

  @Test
  void orThereAreNone() {
    for (String body :
        List.of(
            "{'error':''}",
            "{'error':'','access_token':'a','refresh_token':'','expire_in':1}",
            "{'error':'','access_token':'a\\nb','refresh_token':'r','expire_in':1}",
            "<html>")) {
      assertThat(exchanged(200, body)).isEqualTo(new Exchange.Failed(new Heard.Retry(null)));
    }
    for (String error :
        List.of("error_auth", "error_param", "refresh_token_expired", "error_shop_refresh_token")) {
      assertThat(exchanged(200, Calls.refused(error)))
          .isEqualTo(new Exchange.Failed(new Heard.CredentialsExpired()));
    }
  }
}
