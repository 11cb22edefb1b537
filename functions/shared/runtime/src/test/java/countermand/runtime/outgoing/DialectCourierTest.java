package countermand.runtime.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Event;
import countermand.core.Heard;
import countermand.core.Order;
import countermand.core.Side;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.effects.notice.Courier;
import countermand.runtime.telling.Post;
import countermand.store.Party;
import countermand.store.delivery.Delivery;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DialectCourierTest {
  private static final Instant REAL = Instant.parse("2031-01-01T00:00:00Z");
  private static final Party NATIVE = new Party("native", URI.create("https://seller.example/h"));
  private static final Party VTEX = new Party("vtex", URI.create("https://seller.example/h"));

  private final List<HttpCall> calls = new ArrayList<>();
  private List<String> secrets = List.of("whsec_c2VjcmV0");
  private Endpoint.Result result = answer(200, "thanks");

  private final Courier courier =
      new DialectCourier(
          this::call, (link, side) -> side == Side.SELLER ? secrets : List.of(), () -> REAL);

  @Test
  void callsInThePartysWordsAtTheRealTime() {
    assertThat(tell()).isEqualTo(new Courier.Reply(new Heard.Delivered(), 200, "thanks"));
    HttpCall call = calls.getFirst();
    assertThat(call.uri()).isEqualTo(NATIVE.endpoint());
    assertThat(call.headers())
        .containsEntry("webhook-id", Post.requested("acme").id())
        .containsEntry("webhook-timestamp", Long.toString(REAL.getEpochSecond()));
    assertThat(new String(call.body(), StandardCharsets.UTF_8)).endsWith("\"data\":{\"a\":1}}");
  }

  @Test
  void hearsInThePartysWords() {
    result = answer(410, "bye");
    assertThat(tell()).isEqualTo(new Courier.Reply(new Heard.Gone(), 410, "bye"));
    result =
        new Endpoint.Result.Answered(
            new HttpAnswer(429, Map.of("retry-after", "Wed, 01 Jan 2031 00:01:00 GMT"), ""));
    assertThat(tell().heard()).isEqualTo(new Heard.Retry(Duration.ofMinutes(1)));
  }

  @Test
  void silenceIsTriedAgain() {
    result = new Endpoint.Result.Unanswered("timed out");
    assertThat(tell()).isEqualTo(new Courier.Reply(new Heard.Retry(null), 0, "timed out"));
  }

  @Test
  void withoutASecretNobodyIsCalled() {
    secrets = List.of();
    assertThat(tell().heard()).isEqualTo(new Heard.CredentialsExpired());
    assertThat(calls).isEmpty();
  }

  @Test
  void withoutAnEndpointNobodyCanBeCalled() {
    assertThatThrownBy(() -> courier.tell(errand(), new Party("native", null)))
        .hasMessageContaining("no endpoint");
  }

  @Test
  void knowsWhoCanBeTold() {
    Event.Notice notice = Post.requested("acme").notice();
    assertThat(courier.tellable(NATIVE, Side.SELLER, notice)).isTrue();
    assertThat(courier.tellable(VTEX, Side.SELLER, notice)).isFalse();
  }

  private Courier.Reply tell() {
    return courier.tell(errand(), NATIVE);
  }

  private static Courier.Errand errand() {
    Delivery delivery = Post.requested("acme");
    Order order = null;
    return new Courier.Errand(delivery, order, "{\"a\":1}");
  }

  private Endpoint.Result call(HttpCall call) {
    calls.add(call);
    return result;
  }

  private static Endpoint.Result answer(int status, String body) {
    return new Endpoint.Result.Answered(new HttpAnswer(status, Map.of(), body));
  }
}
