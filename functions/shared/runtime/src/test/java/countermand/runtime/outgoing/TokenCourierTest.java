package countermand.runtime.outgoing;

import static countermand.runtime.outgoing.Shop.ENDED;
import static countermand.runtime.outgoing.Shop.FOUND;
import static countermand.runtime.outgoing.Shop.GIVEN;
import static countermand.runtime.outgoing.Shop.REAL;
import static countermand.runtime.outgoing.Shop.SPENT;
import static countermand.runtime.outgoing.Shop.held;
import static countermand.runtime.outgoing.Shop.place;
import static countermand.runtime.outgoing.Shop.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Command;
import countermand.core.Heard;
import countermand.effects.notice.Courier;
import countermand.effects.notice.Deliverer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order that Shopee is asked about, with tokens that end. */
class TokenCourierTest {
  private final Shop shop = new Shop();

  @Test
  void callsWithWhatTheOperatorGave() {
    shop.answers(FOUND);
    assertThat(shop.tell().heard())
        .isInstanceOfSatisfying(
            Heard.Decided.class,
            decided -> assertThat(decided.command()).isInstanceOf(Command.ReportContent.class));
    assertThat(shop.used()).containsExactly("a-0");
    assertThat(shop.book.read(place())).isEmpty();
  }

  @Test
  void withoutAnythingNobodyIsCalled() {
    shop.secrets = List.of();
    assertThat(shop.tell().heard()).isEqualTo(new Heard.CredentialsExpired());
    shop.secrets = List.of("1:key:7");
    assertThat(shop.tell())
        .isEqualTo(
            new Courier.Reply(
                new Heard.CredentialsExpired(),
                0,
                "the party has no tokens to call it with",
                false));
    assertThat(shop.calls).isEmpty();
  }

  @Test
  void exchangesWhatIsNotTakenOnce() {
    shop.answers(ENDED, tokens(1), FOUND);
    assertThat(shop.tell().heard()).isInstanceOf(Heard.Decided.class);
    assertThat(shop.used()).containsExactly("a-0", "-", "a-1");
    assertThat(shop.book.read(place())).contains(held(1));
    shop.answers(FOUND);
    shop.tell();
    assertThat(shop.used()).last().isEqualTo("a-1");
  }

  @Test
  void exchangesNoMoreThanOnceAnAttempt() {
    shop.answers(ENDED, tokens(1), ENDED);
    Courier.Reply reply = shop.tell();
    assertThat(reply.heard()).isEqualTo(new Heard.CredentialsExpired());
    assertThat(reply.text()).contains("invalid_acceess_token").doesNotContain("a-1");
    assertThat(shop.used()).containsExactly("a-0", "-", "a-1");
  }

  @Test
  void exchangesWhatHasEndedBeforeItCalls() {
    shop.book.keep(place(), held(1));
    shop.now = REAL.plus(Duration.ofHours(4)).minusSeconds(61);
    shop.answers(FOUND);
    shop.tell();
    assertThat(shop.used()).containsExactly("a-1");
    shop.now = shop.now.plusSeconds(1);
    shop.answers(tokens(2), FOUND);
    shop.tell();
    assertThat(shop.used()).containsExactly("a-1", "-", "a-2");
  }

  @Test
  void whatIsGivenAnewBeginsAnew() {
    shop.book.keep(place(), held(1));
    shop.secrets = List.of("1:key:7:b-0:s-0", GIVEN);
    shop.answers(FOUND);
    shop.tell();
    assertThat(shop.used()).containsExactly("b-0");
  }

  @Test
  void whoComesSecondWaitsForTheFirst() {
    shop.book.lease(place(), 0, REAL, REAL.plus(Deliverer.LEASE));
    shop.answers(ENDED);
    Courier.Reply reply = shop.tell();
    assertThat(reply.heard()).isEqualTo(new Heard.NotYet(Duration.ofSeconds(5)));
    assertThat(reply.called()).isTrue();
    assertThat(shop.used()).containsExactly("a-0");
  }

  @Test
  void whoComesSecondWithTokensThatHaveEndedCallsNobody() {
    shop.book.keep(place(), held(1));
    shop.now = REAL.plus(Duration.ofHours(4));
    shop.book.lease(place(), 1, shop.now, shop.now.plus(Deliverer.LEASE));
    Courier.Reply reply = shop.tell();
    assertThat(reply.heard()).isEqualTo(new Heard.NotYet(Duration.ofSeconds(5)));
    assertThat(reply.called()).isFalse();
    assertThat(shop.calls).isEmpty();
  }

  @Test
  void whoComesSecondTakesWhatTheFirstHasGot() {
    shop.meanwhile.add(() -> shop.book.keep(place(), held(1)));
    shop.answers(ENDED, FOUND);
    assertThat(shop.tell().heard()).isInstanceOf(Heard.Decided.class);
    assertThat(shop.used()).containsExactly("a-0", "a-1");
  }

  @Test
  void aRefusedExchangeMayHaveBeenMadeByAnother() {
    shop.meanwhile.add(() -> {});
    shop.meanwhile.add(() -> shop.book.keep(place(), held(1)));
    shop.answers(ENDED, SPENT, FOUND);
    assertThat(shop.tell().heard()).isInstanceOf(Heard.Decided.class);
    assertThat(shop.used()).containsExactly("a-0", "-", "a-1");
  }

  @Test
  void whatIsKeptAlreadyCounts() {
    shop.meanwhile.add(() -> {});
    shop.meanwhile.add(() -> shop.book.keep(place(), held(1)));
    shop.answers(ENDED, tokens(9), FOUND);
    assertThat(shop.tell().heard()).isInstanceOf(Heard.Decided.class);
    assertThat(shop.used()).containsExactly("a-0", "-", "a-1");
    assertThat(shop.book.read(place())).contains(held(1));
  }

  @Test
  void aSpentRefreshTokenNeedsAPersonAndFreesTheLease() {
    shop.answers(ENDED, SPENT);
    assertThat(shop.tell())
        .isEqualTo(
            new Courier.Reply(
                new Heard.CredentialsExpired(), 200, "the party gave no new tokens", true));
    assertThat(shop.book.lease(place(), 0, shop.now, shop.now.plusSeconds(1))).isTrue();
  }

  @Test
  void silenceIsTriedAgain() {
    shop.results.add(new Silence.Unanswered("timed out"));
    assertThat(shop.tell())
        .isEqualTo(new Courier.Reply(new Heard.Retry(null), 0, "timed out", true));
    shop.answers(ENDED);
    shop.results.add(new Silence.Unanswered("timed out"));
    assertThat(shop.tell())
        .isEqualTo(new Courier.Reply(new Heard.Retry(null), 0, "timed out", true));
    assertThat(shop.book.lease(place(), 0, shop.now, shop.now.plusSeconds(1))).isTrue();
  }

  @Test
  void whoDiesOverAnExchangeIsWaitedForAndThenAPersonIsNeeded() {
    shop.meanwhile.add(() -> {});
    shop.meanwhile.add(() -> {
      throw new IllegalStateException("died");
    });
    shop.answers(ENDED, tokens(1));
    assertThatThrownBy(shop::tell).hasMessage("died");
    shop.results.clear();
    shop.answers(ENDED);
    assertThat(shop.tell().heard()).isInstanceOf(Heard.NotYet.class);
    shop.now = shop.now.plus(Deliverer.LEASE).plusMillis(1);
    shop.answers(ENDED, SPENT);
    assertThat(shop.tell().heard()).isEqualTo(new Heard.CredentialsExpired());
  }
}
