package countermand.local.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.dialects.HmacSha256;
import countermand.local.demo.Demo;
import countermand.local.fake.Requests;
import countermand.local.fake.TestClock;
import countermand.local.http.Json;
import countermand.local.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The local Shopee: it knows who calls, and what it has heard. */
final class ShopeeReceiverTest {
  private static final String SHOPEE = "/_local/receiver/demo-shopee/marketplace/api/v2/";
  private static final String APP = "/_local/receiver/demo-shopee/seller";
  private static final String DETAIL = "&order_sn_list=O-1";

  private final TestClock real = new TestClock();
  private final Receiver receiver = new Receiver(new TestClock(), real);
  private final String[] given = Demo.secretOf("demo-shopee", "marketplace").split(":", -1);

  private JsonNode call(String method, String api, String token, String body, String more) {
    String path = SHOPEE + api;
    long now = real.instant().getEpochSecond();
    String signed = given[0] + path + now + (api.startsWith("auth/") ? "" : token + given[2]);
    String query =
        "?partner_id=%s&timestamp=%d&access_token=%s&shop_id=%s&sign=%s"
            .formatted(given[0], now, token, given[2], HmacSha256.hex(given[1], signed));
    return sent(method, path + query + more, body);
  }

  private JsonNode sent(String method, String path, String body) {
    Reply reply = receiver.answer(Requests.of(method, path, body.replace('\'', '"'), Map.of()));
    return Json.read(new String(reply.body(), StandardCharsets.UTF_8));
  }

  private JsonNode posts(String api, String body) {
    return call("POST", api, "t", body, "");
  }

  private String status() {
    return call("GET", "order/get_order_detail", "t", "", DETAIL)
        .at("/response/order_list/0/order_status")
        .asText();
  }

  private JsonNode received() {
    return Json.read(
            receiver
                .answer(Requests.of("GET", "/_local/receiver?format=json", "", Map.of()))
                .body())
        .at("/requests/0");
  }

  @Test
  void knowsAGoodSignature() {
    posts("order/cancel_order", "{'order_sn':'O-1'}");
    assertThat(received().path("verifies").asBoolean()).isTrue();
    posts("auth/access_token/get", "{'refresh_token':'r'}");
    assertThat(received().path("verifies").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "partner_id=1, another key",
    "timestamp=1, another key",
    "access_token=u, another key",
    "shop_id=1, another key",
    "sign=00, another key"
  })
  void knowsABadOne(String changed, String says) {
    call("POST", "order/cancel_order", "t", "{}", "&" + changed);
    assertThat(received().path("verifies").asBoolean()).isFalse();
    assertThat(received().path("signature").asText()).contains(says);
  }

  @ParameterizedTest
  @CsvSource({"1767225600, off the real clock", "x, off the real clock"})
  void knowsAnOldOne(String timestamp, String says) {
    String path = SHOPEE + "auth/access_token/get";
    sent(
        "POST",
        path
            + "?partner_id=%s&timestamp=%s&sign=%s"
                .formatted(
                    given[0], timestamp, HmacSha256.hex(given[1], given[0] + path + timestamp)),
        "no JSON");
    assertThat(received().path("signature").asText()).contains(says);
  }

  @Test
  void remembersWhatIsCancelled() {
    assertThat(status()).isEqualTo("READY_TO_SHIP");
    assertThat(
            posts(
                    "order/cancel_order",
                    "{'order_sn':'O-1','partial_cancel_item_list':"
                        + "[{'item_id':1680783,'model_quantity':1}]}")
                .path("error")
                .asText())
        .isEmpty();
    assertThat(
            call("GET", "order/get_order_detail", "t", "", DETAIL)
                .at("/response/order_list/0/item_list/0/cancelled_qty")
                .asInt())
        .isEqualTo(1);
    posts("order/handle_buyer_cancellation", "{'order_sn':'O-1','operation':'REJECT'}");
    assertThat(status()).isEqualTo("READY_TO_SHIP");
    posts("order/handle_buyer_cancellation", "{'order_sn':'O-1','operation':'ACCEPT'}");
    assertThat(status()).isEqualTo("CANCELLED");
    assertThat(posts("order/cancel_order", "{'order_sn':'O-1'}").path("error").asText())
        .isEqualTo("order.error_limit");
    assertThat(
            posts("order/handle_buyer_cancellation", "{'order_sn':'O-1','operation':'REJECT'}")
                .path("error")
                .asText())
        .isEqualTo("order.order_status_invalid");
  }

  @Test
  void takesARefreshTokenOnce() {
    JsonNode first = posts("auth/access_token/get", "{'refresh_token':'r-1'}");
    assertThat(first.path("access_token").asText()).isNotEmpty();
    assertThat(first.path("expire_in").asInt()).isEqualTo(14_400);
    assertThat(posts("auth/access_token/get", "{'refresh_token':'r-1'}").path("error").asText())
        .isEqualTo("error_auth");
    assertThat(posts("auth/access_token/get", "{'refresh_token':'ended-1'}").path("error").asText())
        .isEqualTo("error_auth");
  }

  @Test
  void takesNoEndedToken() {
    assertThat(call("POST", "order/cancel_order", "ended-1", "{}", "").path("error").asText())
        .isEqualTo("invalid_acceess_token");
    assertThat(posts("order/another", "{}").path("error").asText()).isEqualTo("error_param");
  }

  @Test
  void anAppKnowsItsPushes() {
    String key = Demo.secretOf("demo-shopee", "seller").replaceFirst("^\\d+:", "");
    for (String host : new String[] {"127.0.0.1:9", "other:9"}) {
      receiver.answer(
          Requests.of(
              "POST",
              APP,
              "{}",
              Map.of(
                  "Host",
                  host,
                  "Authorization",
                  HmacSha256.hex(key, "http://127.0.0.1:9" + APP + "|{}"))));
      assertThat(received().path("verifies").asBoolean()).isEqualTo(host.startsWith("127"));
    }
  }
}
