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
import countermand.store.telling.KeptTokens;
import countermand.store.telling.Tries;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class DialectCourierTest {
  private static final Instant REAL = Instant.parse("2031-01-01T00:00:00Z");
  private static final Party NATIVE = new Party("native", URI.create("https://seller.example/h"));
  private static final Party VTEX = new Party("vtex", URI.create("https://seller.example/h"));

  private static final Party UNICOMMERCE =
      new Party("unicommerce", URI.create("https://marketplace.example"));

  private final List<HttpCall> calls = new ArrayList<>();
  private final Queue<Endpoint.Result> results = new ArrayDeque<>();
  private List<String> secrets = List.of("whsec_c2VjcmV0");
  private Side told = Side.SELLER;
  private Endpoint.Result result = answer(200, "thanks");

  private final Courier courier =
      new DialectCourier(
          this::call,
          (link, side) -> side == told ? secrets : List.of(),
          new KeptTokens(),
          new LostTokens(),
          new Tries(0),
          () -> REAL);

  @Test
  void callsInThePartysWordsAtTheRealTime() {
    assertThat(tell()).isEqualTo(new Courier.Reply(new Heard.Delivered(), 200, "thanks", true));
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
    assertThat(tell()).isEqualTo(new Courier.Reply(new Heard.Gone(), 410, "bye", true));
    result =
        new Endpoint.Result.Answered(
            new HttpAnswer(429, Map.of("retry-after", "Wed, 01 Jan 2031 00:01:00 GMT"), ""));
    assertThat(tell().heard()).isEqualTo(new Heard.Retry(Duration.ofMinutes(1)));
  }

  @Test
  void silenceIsTriedAgain() {
    result = new Silence.Unanswered("timed out");
    assertThat(tell()).isEqualTo(new Courier.Reply(new Heard.Retry(null), 0, "timed out", true));
  }

  @Test
  void anEndpointThatWeDoNotCallIsTriedAgainAndWasNotCalled() {
    result = new Silence.Uncalled("not public");
    assertThat(tell()).isEqualTo(new Courier.Reply(new Heard.Retry(null), 0, "not public", false));
    secrets = List.of("me:word");
    results.add(answer(200, "{\"status\":\"SUCCESS\",\"accessToken\":\"t-1\"}"));
    assertThat(tellMarketplace().called()).as("the login was a call").isTrue();
  }

  @Test
  void withoutASecretNobodyIsCalled() {
    secrets = List.of();
    assertThat(tell())
        .isEqualTo(
            new Courier.Reply(
                new Heard.CredentialsExpired(), 0, "the party has no secret to sign with", false));
    assertThat(calls).isEmpty();
  }

  @Test
  void withoutAnEndpointNobodyCanBeCalled() {
    assertThatThrownBy(() -> courier.tell(errand(), new Party("native", null)))
        .hasMessageContaining("no endpoint");
  }

  @Test
  void logsInWhereThePartyWantsIt() {
    secrets = List.of("me:word");
    results.add(answer(405, "use GET"));
    results.add(answer(200, "{\"status\":\"SUCCESS\",\"accessToken\":\"t-1\"}"));
    results.add(answer(200, "{\"status\":\"SUCCESS\",\"orderItems\":[]}"));
    assertThat(tellMarketplace().heard()).isEqualTo(new Heard.Delivered());
    assertThat(calls).extracting(HttpCall::method).containsExactly("POST", "GET", "POST");
    assertThat(calls.getLast().headers()).containsEntry("apiKey", "t-1");
  }

  @Test
  void whatALoginWasAnsweredIsShownToNobody() {
    secrets = List.of("me:word");
    results.add(answer(200, "{\"status\":\"FAILED\",\"accessToken\":\"t-1\"}"));
    assertThat(tellMarketplace())
        .isEqualTo(
            new Courier.Reply(
                new Heard.CredentialsExpired(), 200, "the party gave no access token", true));
    results.add(new Silence.Unanswered("timed out"));
    assertThat(tellMarketplace())
        .isEqualTo(new Courier.Reply(new Heard.Retry(null), 0, "timed out", true));
    assertThat(calls).hasSize(2);
  }

  @Test
  void knowsWhoCanBeTold() {
    Event.Notice notice = Post.requested("acme").notice();
    Order order = errand().order();
    assertThat(courier.tellable(NATIVE, Side.MARKETPLACE, notice, order)).isTrue();
    assertThat(courier.tellable(VTEX, Side.MARKETPLACE, notice, order)).isFalse();
  }

  @Test
  void whoCanBeToldDependsOnTheRole() {
    Event.Notice no = new Event.CancellationDeclined(Post.requested("acme").notice().facts(), "r");
    Party oms = new Party("vtex", VTEX.endpoint(), "oms", null);
    Order order = errand().order();
    assertThat(courier.tellable(oms, Side.MARKETPLACE, no, order)).isTrue();
    assertThat(courier.tellable(VTEX, Side.MARKETPLACE, no, order)).isFalse();
  }

  private Courier.Reply tell() {
    return courier.tell(errand(), NATIVE);
  }

  private Courier.Reply tellMarketplace() {
    told = Side.MARKETPLACE;
    return courier.tell(Post.canceled("acme"), UNICOMMERCE);
  }

  private static Courier.Errand errand() {
    Delivery delivery = Post.requested("acme");
    Order order = null;
    return new Courier.Errand(delivery, order, "{\"a\":1}");
  }

  private Endpoint.Result call(HttpCall call) {
    calls.add(call);
    return results.isEmpty() ? result : results.remove();
  }

  private static Endpoint.Result answer(int status, String body) {
    return new Endpoint.Result.Answered(new HttpAnswer(status, Map.of(), body));
  }
}
