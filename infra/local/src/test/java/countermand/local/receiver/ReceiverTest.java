package countermand.local.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.demo.Demo;
import countermand.local.fake.Requests;
import countermand.local.fake.TestClock;
import countermand.local.http.Json;
import countermand.local.http.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReceiverTest {
  private static final String SELLER = "/_local/receiver/demo-native/seller";
  private final TestClock business = new TestClock();
  private final TestClock real = new TestClock();
  private final Receiver receiver = new Receiver(business, real);

  @Test
  void keepsWhatArrivesAndSaysNothing() {
    business.advance(Duration.ofDays(31));
    Reply reply = call("POST", SELLER + "/a?b=c", "{\"n\":1}", Map.of("X-One", "1"));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEmpty();
    JsonNode received = shown().path(0);
    assertThat(received.path("at").asText()).isEqualTo("2026-12-22T10:00:00Z");
    assertThat(received.path("link").asText()).isEqualTo("demo-native");
    assertThat(received.path("side").asText()).isEqualTo("seller");
    assertThat(received.path("method").asText()).isEqualTo("POST");
    assertThat(received.path("path").asText()).isEqualTo(SELLER + "/a?b=c");
    assertThat(received.at("/headers/x-one/0").asText()).isEqualTo("1");
    assertThat(received.path("body").asText()).isEqualTo("{\"n\":1}");
    assertThat(received.path("verifies").asBoolean()).isFalse();
    assertThat(received.path("signature").asText()).contains("not signed");
    assertThat(received.path("answered").asInt()).isEqualTo(200);
  }

  @Test
  void keepsTheLastTwoHundredNewestFirst() {
    for (int i = 0; i < 205; i++) {
      call("POST", SELLER, String.valueOf(i), Map.of());
    }

    assertThat(shown()).hasSize(200);
    assertThat(shown().path(0).path("body").asText()).isEqualTo("204");
  }

  @Test
  void knowsAGoodSignatureAlsoBesideAnother() throws Exception {
    String body = "{\"é\":1}";
    String good = signed("d1", real.instant(), body, Demo.webhookSecret("demo-native", "seller"));
    call("POST", SELLER, body, headers("d1", real.instant(), "v1,AAAA " + good));

    assertThat(shown().path(0).path("verifies").asBoolean()).isTrue();
    assertThat(shown().path(0).path("signature").asText()).isEqualTo("verifies");
  }

  @Test
  void knowsABadOne() throws Exception {
    String other = Demo.webhookSecret("demo-native", "marketplace");
    call(
        "POST",
        SELLER,
        "x",
        headers("d1", real.instant(), signed("d1", real.instant(), "x", other)));
    assertThat(shown().path(0).path("signature").asText()).contains("another secret");

    Instant business30DaysAhead = real.instant().plus(Duration.ofDays(30));
    String secret = Demo.webhookSecret("demo-native", "seller");
    call(
        "POST",
        SELLER,
        "x",
        headers("d1", business30DaysAhead, signed("d1", business30DaysAhead, "x", secret)));
    assertThat(shown().path(0).path("verifies").asBoolean()).isFalse();
    assertThat(shown().path(0).path("signature").asText()).contains("off the real clock");
  }

  @Test
  void theSecretsAreTheSameEverywhere() {
    assertThat(Demo.webhookSecret("demo-native", "seller"))
        .isEqualTo(
            "whsec_"
                + Base64.getEncoder()
                    .encodeToString(
                        "countermand-local-demo-native-seller-only"
                            .getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void failsAsOftenAsItIsTold() {
    behave("{\"status\":503,\"retryAfter\":7,\"calls\":2}");

    Reply failed = call("POST", SELLER, "", Map.of());
    assertThat(failed.status()).isEqualTo(503);
    assertThat(failed.headers()).containsEntry("Retry-After", List.of("7"));
    assertThat(call("POST", SELLER, "", Map.of()).status()).isEqualTo(503);
    assertThat(call("POST", SELLER, "", Map.of()).status()).isEqualTo(200);
    assertThat(shown().path(1).path("answered").asInt()).isEqualTo(503);
  }

  @Test
  void saysWhatItIsTold() {
    behave("{\"body\":\"{}\",\"calls\":1}");

    Reply reply = call("POST", SELLER, "", Map.of());
    assertThat(reply.status()).isEqualTo(200);
    assertThat(text(reply)).isEqualTo("{}");
    assertThat(reply.headers()).containsEntry("Content-Type", List.of("application/json"));
    assertThat(call("POST", SELLER, "", Map.of()).body()).isEmpty();
    behave("{\"body\":\"no\",\"status\":400}");
    assertThat(call("POST", SELLER, "", Map.of()).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "demo-unicommerce/seller/uc/v1/order/cancel, failure",
    "demo-native-unicommerce/seller/uc/v1/order/cancel, failure",
    "demo-unicommerce-native/marketplace/orders/cancel, SUCCESS",
    "demo-unicommerce-native/marketplace/authToken, accessToken"
  })
  void whereNothingIsReadAsSomethingItSaysSo(String path, String word) {
    assertThat(text(call("POST", Receiver.PATH + "/" + path, "", Map.of()))).contains(word);
  }

  @Test
  void alwaysGivesATokenButWhenItFails() {
    String party = "/_local/receiver/demo-unicommerce/marketplace";
    call("POST", party + "/_behaviour", "{\"body\":\"{}\"}", Map.of());
    assertThat(text(call("POST", party + "/authToken", "", Map.of()))).contains("accessToken");
    assertThat(text(call("POST", party + "/orders/cancel", "", Map.of()))).isEqualTo("{}");
    call("POST", party + "/_behaviour", "{\"login\":\"t-1\"}", Map.of());
    assertThat(text(call("POST", party + "/authToken", "", Map.of()))).isEqualTo("t-1");
    assertThat(text(call("POST", party + "/orders/cancel", "", Map.of()))).contains("SUCCESS");
    call("POST", party + "/_behaviour", "{\"status\":401}", Map.of());
    assertThat(call("POST", party + "/authToken", "", Map.of()).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"demo-native-native-native", "demo", "other-native", "demo-latin", "acme"})
  void otherLinksSayNothing(String link) {
    assertThat(call("POST", Receiver.PATH + "/" + link + "/seller", "", Map.of()).body()).isEmpty();
  }

  @Test
  void oneSideFailsAlone() {
    behave("{\"status\":500}");

    assertThat(call("POST", "/_local/receiver/demo-native/marketplace", "", Map.of()).status())
        .isEqualTo(200);
  }

  @Test
  void failsOnlyWhereItIsMeantTo() {
    behave("{\"status\":500,\"to\":\"/cancel\",\"calls\":1}");

    assertThat(call("POST", SELLER + "/find", "", Map.of()).status()).isEqualTo(200);
    assertThat(call("POST", SELLER + "/cancel", "", Map.of()).status()).isEqualTo(500);
    assertThat(call("POST", SELLER + "/cancel", "", Map.of()).status()).isEqualTo(200);
  }

  @Test
  void hangsUntilItIsReleased() throws Exception {
    behave("{\"hang\":true,\"calls\":1}");
    CompletableFuture<Reply> hanging =
        CompletableFuture.supplyAsync(
            () -> call("POST", SELLER, "", Map.of()), Thread::startVirtualThread);
    while (shown().isEmpty()) {
      Thread.onSpinWait();
    }
    assertThat(shown().path(0).path("answered").asText()).isEqualTo("hanging");
    assertThat(call("POST", SELLER, "", Map.of()).status()).as("the call after it").isEqualTo(200);
    assertThat(hanging).isNotDone();

    behave("{}");

    assertThat(hanging.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"status\":199} | /status",
        "{\"status\":600} | /status",
        "{\"retryAfter\":-1} | /retryAfter",
        "{\"hang\":\"yes\"} | /hang",
        "{\"calls\":0} | /calls",
        "{\"delay\":1} | /delay",
        "{\"body\":{}} | /body",
        "junk | ~~",
      })
  void refusesABehaviourThatItCannotMean(String body, String field) {
    Reply reply = call("POST", SELLER + "/_behaviour", body, Map.of());

    assertThat(reply.status()).isEqualTo(400);
    assertThat(Json.read(reply.body()).at("/errors/0/field").asText()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /_local/receiver",
    "POST, /_local/receiver/demo-native",
    "POST, /_local/receiver/demo-native/buyer",
    "GET, /_local/receiver/demo-native/seller/_behaviour",
  })
  void saysWhatItHasNot(String method, String path) {
    assertThat(call(method, path, "", Map.of()).status()).isEqualTo(404);
    assertThat(shown()).isEmpty();
  }

  @Test
  void showsAPageToPeople() {
    String empty = page();
    call("POST", SELLER + "?%3Ci%3E", "<script>alert('&')</script>", Map.of("X-Y", "<b>"));

    assertThat(empty).contains("Nothing has arrived yet");
    assertThat(page())
        .contains("&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;", "x-y: &lt;b&gt;")
        .contains("width=device-width", "prefers-color-scheme: dark", "not signed")
        .doesNotContain("<script", "<b>");
  }

  private static String text(Reply reply) {
    return new String(reply.body(), StandardCharsets.UTF_8);
  }

  private String page() {
    Reply reply = call("GET", "/_local/receiver", "", Map.of("Accept", "text/html"));
    assertThat(reply.headers().get("Content-Type")).containsExactly("text/html; charset=utf-8");
    return new String(reply.body(), StandardCharsets.UTF_8);
  }

  private JsonNode shown() {
    Reply reply = call("GET", "/_local/receiver", "", Map.of("Accept", "application/json"));
    return Json.read(reply.body()).path("requests");
  }

  private void behave(String body) {
    assertThat(call("POST", SELLER + "/_behaviour", body, Map.of()).status()).isEqualTo(204);
  }

  private Reply call(String method, String path, String body, Map<String, String> headers) {
    return receiver.answer(Requests.of(method, path, body, headers));
  }

  private static Map<String, String> headers(String id, Instant at, String signature) {
    return Map.of(
        "webhook-id", id,
        "webhook-timestamp", String.valueOf(at.getEpochSecond()),
        "webhook-signature", signature);
  }

  private static String signed(String id, Instant at, String body, String secret) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    String content = id + "." + at.getEpochSecond() + "." + body;
    byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
    return "v1," + Base64.getEncoder().encodeToString(signature);
  }
}
