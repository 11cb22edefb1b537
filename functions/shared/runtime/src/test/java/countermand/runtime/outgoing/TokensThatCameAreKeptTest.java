package countermand.runtime.outgoing;

import static countermand.runtime.outgoing.Shop.ENDED;
import static countermand.runtime.outgoing.Shop.FOUND;
import static countermand.runtime.outgoing.Shop.held;
import static countermand.runtime.outgoing.Shop.place;
import static countermand.runtime.outgoing.Shop.tokens;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Heard;
import countermand.effects.notice.Courier;
import countermand.store.GrowingPauses;
import countermand.store.TimeLimit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Nobody can get the same tokens once more, so that they must be written, whatever it takes. */
class TokensThatCameAreKeptTest {
  /** As long as a party has to answer. */
  private static final Duration CALL = Duration.ofSeconds(10);

  private final Shop shop = new Shop();

  @Test
  void ourOwnWriteIsMadeAgain() {
    shop.book.refused = 3;
    shop.answers(ENDED, tokens(1), FOUND);
    assertThat(shop.tell().heard()).isInstanceOf(Heard.Decided.class);
    assertThat(shop.used()).containsExactly("a-0", "-", "a-1");
    assertThat(shop.book.writes).isEqualTo(4);
    assertThat(shop.book.read(place())).contains(held(1));
    assertThat(shop.log.lost).isEmpty();
  }

  @Test
  void aWriteThatWasDoneThoughItSaidNothingCounts() {
    shop.book.unanswered = 1;
    shop.answers(ENDED, tokens(1), FOUND);
    assertThat(shop.tell().heard()).isInstanceOf(Heard.Decided.class);
    assertThat(shop.used()).containsExactly("a-0", "-", "a-1");
    assertThat(shop.book.writes).isEqualTo(2);
    assertThat(shop.book.read(place())).contains(held(1));
  }

  @Test
  void tokensThatCannotBeKeptAreForAPerson() {
    shop.book.refused = 4;
    shop.answers(ENDED, tokens(1));
    assertThat(shop.tell())
        .isEqualTo(
            new Courier.Reply(
                new Heard.CredentialsExpired(), 0, "new tokens came, and could not be kept", true));
    assertThat(shop.book.writes).isEqualTo(4);
    assertThat(shop.log.lost).containsExactly("MARKETPLACE of acme: the table is not well");
    shop.answers(ENDED);
    assertThat(shop.tell().heard()).isInstanceOf(Heard.NotYet.class);
    shop.secrets = List.of("1:key:7:b-0:s-0");
    shop.answers(FOUND);
    assertThat(shop.tell().heard()).isInstanceOf(Heard.Decided.class);
  }

  @Test
  void aTableThatRefusesAtOnceForHalfAMinuteLosesNothing() {
    tableRefusesFor(Duration.ofSeconds(30));
    shop.answers(ENDED, tokens(1), FOUND);
    assertThat(shop.tell().heard()).isInstanceOf(Heard.Decided.class);
    assertThat(shop.used()).containsExactly("a-0", "-", "a-1");
    assertThat(shop.book.read(place())).contains(held(1));
    assertThat(shop.log.lost).isEmpty();
  }

  @Test
  void aTableThatRefusesForLongerTakesTheTokensAlong() {
    tableRefusesFor(Renewals.KEEPING);
    shop.answers(ENDED, tokens(1));
    assertThat(shop.tell().heard()).isEqualTo(new Heard.CredentialsExpired());
    assertThat(shop.log.lost).hasSize(1);
  }

  /** Each write fails at once; the pauses alone take time. */
  private void tableRefusesFor(Duration time) {
    AtomicReference<Duration> left = new AtomicReference<>(Renewals.KEEPING);
    shop.book.refused = Integer.MAX_VALUE;
    shop.pauses =
        new GrowingPauses(
            () -> Optional.of(left.get()),
            pause -> {
              Duration then = left.updateAndGet(before -> before.minus(pause));
              if (Renewals.KEEPING.minus(then).compareTo(time) >= 0) {
                shop.book.refused = 0;
              }
              return true;
            });
  }

  @Test
  void writesOfTokensEndInTimeToSayWhatCameOfThem() {
    shop.answers(ENDED, tokens(1), FOUND);
    shop.tell();
    assertThat(shop.book.left)
        .hasValueSatisfying(left -> assertThat(left).isLessThanOrEqualTo(Renewals.KEEPING));
  }

  @Test
  void tokensThatTookLongToBeKeptAreForTheNextAttempt() {
    shop.answers(ENDED, tokens(1));
    assertThat(TimeLimit.within(Renewals.REST, shop::tell).heard())
        .isEqualTo(new Heard.NotYet(Duration.ofSeconds(5)));
    assertThat(shop.book.read(place())).contains(held(1));
    shop.answers(FOUND);
    Duration enough = Renewals.REST.multipliedBy(2);
    assertThat(TimeLimit.within(enough, shop::tell).heard()).isInstanceOf(Heard.Decided.class);
    assertThat(shop.used()).containsExactly("a-0", "-", "a-1");
  }

  @Test
  void callsThatWouldLeaveNoTimeToRecordThemAreForTheNextAttempt() {
    shop.answers(ENDED, tokens(1));
    Duration callsAlone = CALL.multipliedBy(4).plusSeconds(5);
    assertThat(TimeLimit.within(callsAlone, shop::tell).heard())
        .isEqualTo(new Heard.NotYet(Duration.ofSeconds(5)));
    assertThat(shop.used()).containsExactly("a-0", "-");
  }

  @Test
  void withTimeEnoughTheCallIsMadeAtOnce() {
    shop.answers(ENDED, tokens(1), FOUND);
    Duration enough = Renewals.REST.multipliedBy(2);
    assertThat(TimeLimit.within(enough, shop::tell).heard()).isInstanceOf(Heard.Decided.class);
    assertThat(shop.used()).containsExactly("a-0", "-", "a-1");
  }

  @Test
  void tokensThatAreLostAreLostHoweverLateItIs() {
    shop.book.refused = 4;
    shop.answers(ENDED, tokens(1));
    assertThat(TimeLimit.within(Renewals.REST, shop::tell).heard())
        .isEqualTo(new Heard.CredentialsExpired());
  }
}
