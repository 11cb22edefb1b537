package countermand.runtime.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Command;
import countermand.core.Heard;
import countermand.core.Side;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.dialects.Sha256;
import countermand.effects.notice.Courier;
import countermand.effects.notice.Deliverer;
import countermand.runtime.telling.KeptTokens;
import countermand.runtime.telling.Post;
import countermand.store.Party;
import countermand.store.calling.HeldTokens;
import countermand.store.calling.TokenPlace;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** An order that Shopee is asked about, with tokens that end. */
class TokenCourierTest {
  private static final Instant REAL = Instant.parse("2031-01-01T00:00:00Z");
  private static final Party SHOPEE = new Party("shopee", URI.create("https://shopee.example"));
  private static final String GIVEN = "1:key:7:a-0:r-0";
  private static final String FOUND =
      """
      {"error":"","response":{"order_list":[{"order_sn":"M-1","currency":"SGD","pay_time":1660123127,"item_list":[
      {"item_id":5,"model_id":0,"model_quantity_purchased":1,"model_discounted_price":3}]}]}}
      """;
  private static final String ENDED = "{\"error\":\"invalid_acceess_token\",\"message\":\"\"}";
  private static final String SPENT =
      "{\"error\":\"error_auth\",\"message\":\"Invalid refresh_token.\"}";

  private final List<HttpCall> calls = new ArrayList<>();
  private final Queue<Runnable> meanwhile = new ArrayDeque<>();
  private final Queue<Endpoint.Result> results = new ArrayDeque<>();
  private final KeptTokens book = new KeptTokens();
  private List<String> secrets = List.of(GIVEN);
  private Instant now = REAL;

  private final Courier courier =
      new DialectCourier(this::call, (link, side) -> secrets, book, () -> now);

  private Endpoint.Result call(HttpCall call) {
    calls.add(call);
    if (!meanwhile.isEmpty()) {
      meanwhile.remove().run();
    }
    return results.remove();
  }

  private void answers(String... bodies) {
    for (String body : bodies) {
      results.add(new Endpoint.Result.Answered(new HttpAnswer(200, Map.of(), body)));
    }
  }

  private static String tokens(int turn) {
    return "{\"error\":\"\",\"access_token\":\"a-%d\",\"refresh_token\":\"r-%d\",\"expire_in\":14400}"
        .formatted(turn, turn);
  }

  private static HeldTokens held(int turn) {
    return new HeldTokens(turn, "a-" + turn, "r-" + turn, REAL.plus(Duration.ofHours(4)));
  }

  private static TokenPlace place() {
    return new TokenPlace("acme", Side.MARKETPLACE, Sha256.hex(GIVEN).substring(0, 16));
  }

  private Courier.Reply tell() {
    return courier.tell(Post.placed("acme"), SHOPEE);
  }

  /** The access token of each call; a dash for an exchange. */
  private List<String> used() {
    return calls.stream()
        .map(call -> call.uri().getRawQuery())
        .map(query ->
            query.contains("access_token=")
                ? query.replaceFirst(".*access_token=([^&]*).*", "$1")
                : "-")
        .toList();
  }

  @Test
  void callsWithWhatTheOperatorGave() {
    answers(FOUND);
    assertThat(tell().heard())
        .isInstanceOfSatisfying(
            Heard.Decided.class,
            decided -> assertThat(decided.command()).isInstanceOf(Command.ReportContent.class));
    assertThat(used()).containsExactly("a-0");
    assertThat(book.read(place())).isEmpty();
  }

  @Test
  void withoutAnythingNobodyIsCalled() {
    secrets = List.of();
    assertThat(tell().heard()).isEqualTo(new Heard.CredentialsExpired());
    secrets = List.of("1:key:7");
    assertThat(tell().heard()).isEqualTo(new Heard.CredentialsExpired());
    assertThat(calls).isEmpty();
  }

  @Test
  void exchangesWhatIsNotTakenOnce() {
    answers(ENDED, tokens(1), FOUND);
    assertThat(tell().heard()).isInstanceOf(Heard.Decided.class);
    assertThat(used()).containsExactly("a-0", "-", "a-1");
    assertThat(book.read(place())).contains(held(1));
    answers(FOUND);
    tell();
    assertThat(used()).last().isEqualTo("a-1");
  }

  @Test
  void exchangesNoMoreThanOnceAnAttempt() {
    answers(ENDED, tokens(1), ENDED);
    Courier.Reply reply = tell();
    assertThat(reply.heard()).isEqualTo(new Heard.CredentialsExpired());
    assertThat(reply.text()).contains("invalid_acceess_token").doesNotContain("a-1");
    assertThat(used()).containsExactly("a-0", "-", "a-1");
  }

  @Test
  void exchangesWhatHasEndedBeforeItCalls() {
    book.keep(place(), held(1));
    now = REAL.plus(Duration.ofHours(4)).minusSeconds(61);
    answers(FOUND);
    tell();
    assertThat(used()).containsExactly("a-1");
    now = now.plusSeconds(1);
    answers(tokens(2), FOUND);
    tell();
    assertThat(used()).containsExactly("a-1", "-", "a-2");
  }

  @Test
  void whatIsGivenAnewBeginsAnew() {
    book.keep(place(), held(1));
    secrets = List.of("1:key:7:b-0:s-0", GIVEN);
    answers(FOUND);
    tell();
    assertThat(used()).containsExactly("b-0");
  }

  @Test
  void whoComesSecondWaitsForTheFirst() {
    book.lease(place(), 0, REAL, REAL.plus(Deliverer.LEASE));
    answers(ENDED);
    Courier.Reply reply = tell();
    assertThat(reply.heard()).isEqualTo(new Heard.NotYet(Duration.ofSeconds(5)));
    assertThat(used()).containsExactly("a-0");
  }

  @Test
  void whoComesSecondTakesWhatTheFirstHasGot() {
    meanwhile.add(() -> book.keep(place(), held(1)));
    answers(ENDED, FOUND);
    assertThat(tell().heard()).isInstanceOf(Heard.Decided.class);
    assertThat(used()).containsExactly("a-0", "a-1");
  }

  @Test
  void aRefusedExchangeMayHaveBeenMadeByAnother() {
    meanwhile.add(() -> {});
    meanwhile.add(() -> book.keep(place(), held(1)));
    answers(ENDED, SPENT, FOUND);
    assertThat(tell().heard()).isInstanceOf(Heard.Decided.class);
    assertThat(used()).containsExactly("a-0", "-", "a-1");
  }

  @Test
  void whatIsKeptAlreadyCounts() {
    meanwhile.add(() -> {});
    meanwhile.add(() -> book.keep(place(), held(1)));
    answers(ENDED, tokens(9), FOUND);
    assertThat(tell().heard()).isInstanceOf(Heard.Decided.class);
    assertThat(used()).containsExactly("a-0", "-", "a-1");
    assertThat(book.read(place())).contains(held(1));
  }

  @Test
  void aSpentRefreshTokenNeedsAPersonAndFreesTheLease() {
    answers(ENDED, SPENT);
    assertThat(tell())
        .isEqualTo(
            new Courier.Reply(new Heard.CredentialsExpired(), 200, "the party gave no new tokens"));
    assertThat(book.lease(place(), 0, now, now.plusSeconds(1))).isTrue();
  }

  @Test
  void silenceIsTriedAgain() {
    results.add(new Endpoint.Result.Unanswered("timed out"));
    assertThat(tell()).isEqualTo(new Courier.Reply(new Heard.Retry(null), 0, "timed out"));
    answers(ENDED);
    results.add(new Endpoint.Result.Unanswered("timed out"));
    assertThat(tell()).isEqualTo(new Courier.Reply(new Heard.Retry(null), 0, "timed out"));
    assertThat(book.lease(place(), 0, now, now.plusSeconds(1))).isTrue();
  }

  @Test
  void whoDiesOverAnExchangeIsWaitedForAndThenAPersonIsNeeded() {
    meanwhile.add(() -> {});
    meanwhile.add(() -> {
      throw new IllegalStateException("died");
    });
    answers(ENDED, tokens(1));
    assertThatThrownBy(this::tell).hasMessage("died");
    results.clear();
    answers(ENDED);
    assertThat(tell().heard()).isInstanceOf(Heard.NotYet.class);
    now = now.plus(Deliverer.LEASE).plusMillis(1);
    answers(ENDED, SPENT);
    assertThat(tell().heard()).isEqualTo(new Heard.CredentialsExpired());
  }
}
