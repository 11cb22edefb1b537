package countermand.dialects.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import countermand.core.Event;
import countermand.core.Heard;
import countermand.core.Side;
import countermand.dialects.Dialects;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.Outgoing;
import countermand.dialects.Tellable;
import countermand.dialects.telling.Notices;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Standard Webhooks, as its own library checks them. */
final class WebhooksTest {
  private static final String NEW = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String OLD = "whsec_bm90aGluZyB0byBzZWUgaGVyZSBvZiBjb3Vyc2U=";
  private static final String DETAIL = "{\"id\":\"e-1\",\"reason\":\"não quero — \\\"já\\\"\"}";

  private final Outgoing outgoing = Dialects.named("native").outgoing();

  /** The library judges a signature's freshness by the real time. */
  private final Instant now = Instant.now();

  @Test
  void everyNoticeHasItsCall() {
    for (Event.Notice notice : Notices.all()) {
      for (Side side : Side.values()) {
        assertThat(outgoing.tellable(side, notice, Notices.order())).isEqualTo(Tellable.CALL);
      }
    }
  }

  @Test
  void theLibraryAcceptsTheSignature() {
    HttpCall call = call(Notices.letter(now, DETAIL, NEW));
    assertThatCode(() -> verify(call, NEW)).doesNotThrowAnyException();
    assertThatThrownBy(() -> verify(call, OLD)).isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void bothSecretsAreGoodWhileTheyRotate() {
    HttpCall call = call(Notices.letter(now, DETAIL, NEW, OLD));
    assertThatCode(() -> verify(call, NEW)).doesNotThrowAnyException();
    assertThatCode(() -> verify(call, OLD)).doesNotThrowAnyException();
    assertThat(call.headers().get("webhook-signature")).matches("v1,\\S+ v1,\\S+");
  }

  @Test
  void oneByteMoreAndItIsNotOurs() {
    HttpCall call = call(Notices.letter(now, DETAIL, NEW));
    HttpCall changed =
        new HttpCall(
            call.method(),
            call.uri(),
            call.headers(),
            (text(call) + " ").getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> verify(changed, NEW)).isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void saysWhatHappenedAndWhen() {
    HttpCall call = call(Notices.letter(now, DETAIL, NEW));
    assertThat(text(call))
        .isEqualTo(
            "{\"type\":\"CancellationRequested\",\"timestamp\":\"2026-11-21T10:00:00.000Z\","
                + "\"data\":"
                + DETAIL
                + "}");
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.uri()).hasToString("https://seller.example/hooks?shop=7");
    assertThat(call.headers())
        .containsEntry("Content-Type", "application/json")
        .containsEntry("webhook-id", "5f0f2f5e-0000-5000-8000-000000000001")
        .containsEntry("webhook-timestamp", Long.toString(now.getEpochSecond()));
  }

  @Test
  void anotherAttemptHasTheSameBytesAndASignatureOfItsOwn() {
    HttpCall first = call(Notices.letter(now, DETAIL, NEW));
    HttpCall second = call(Notices.letter(now.plusSeconds(5), DETAIL, NEW));
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().get("webhook-id")).isEqualTo(first.headers().get("webhook-id"));
    assertThat(second.headers().get("webhook-signature"))
        .isNotEqualTo(first.headers().get("webhook-signature"));
  }

  @Test
  void aSecretMayComeWithoutItsPrefix() {
    HttpCall call = call(Notices.letter(now, DETAIL, NEW.substring("whsec_".length())));
    assertThatCode(() -> verify(call, NEW)).doesNotThrowAnyException();
  }

  @Test
  void withoutASecretNothingIsSent() {
    assertThat(outgoing.call(Notices.letter(now, DETAIL))).isEmpty();
  }

  @Test
  void showsNoSecretInALog() {
    Letter letter = Notices.letter(now, DETAIL, NEW);
    assertThat(letter.toString()).doesNotContain(NEW, DETAIL);
    assertThat(call(letter).toString()).isEqualTo("POST https://seller.example");
  }

  @Test
  void hearsWhatTheStatusSays() {
    Letter letter = Notices.letter(now, DETAIL, NEW);
    assertThat(outgoing.heard(letter, Notices.answer(204))).isEqualTo(new Heard.Delivered());
    assertThat(outgoing.heard(letter, Notices.answer(410))).isEqualTo(new Heard.Gone());
    assertThat(outgoing.heard(letter, Notices.retryAfter(503, "7")))
        .isEqualTo(new Heard.Retry(Duration.ofSeconds(7)));
  }

  private HttpCall call(Letter letter) {
    return outgoing.call(letter).orElseThrow();
  }

  private static void verify(HttpCall call, String secret)
      throws WebhookVerificationException, EmptyWebhookSecretException {
    Map<String, List<String>> headers =
        call.headers().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
    new Webhook(secret).verify(text(call), HttpHeaders.of(headers, (_, _) -> true));
  }

  private static String text(HttpCall call) {
    return new String(call.body(), StandardCharsets.UTF_8);
  }
}
