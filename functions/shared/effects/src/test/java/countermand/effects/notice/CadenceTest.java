package countermand.effects.notice;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Heard;
import countermand.store.delivery.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CadenceTest {
  private final Office office = new Office();

  @Test
  void anUndecidedSellerIsAskedOftenThenHourlyThenSeldom() {
    Instant asked = office.opened().now;
    List<Duration> gaps = new ArrayList<>();
    office.courier.answers(new Heard.Undecided(), 200, "");
    office.message();
    while (office.only().nextAt().isBefore(asked.plus(Duration.ofDays(3)))) {
      gaps.add(Duration.between(office.now, office.only().nextAt()));
      office.courier.answers(new Heard.Undecided(), 200, "");
      office.nextAttempt();
    }
    assertThat(gaps.subList(0, 12)).containsOnly(Duration.ofMinutes(5));
    assertThat(gaps.subList(12, 35)).containsOnly(Duration.ofHours(1));
    assertThat(gaps.subList(35, gaps.size()))
        .containsOnly(Duration.ofHours(6))
        .hasSizeBetween(7, 9);
    assertThat(office.only().attemptsMade()).isEqualTo(office.courier.errands().size());
    assertThat(office.only().generation()).isEqualTo(1);
  }

  @Test
  void theLastQuestionIsAtTheDeadlineAndIsNotAskedAnyMore() {
    Instant deadline = office.opened().now.plus(Office.ANSWER_WITHIN);
    office.now = deadline.minus(Duration.ofHours(1));
    office.courier.answers(new Heard.Undecided(), 200, "");
    office.message();
    assertThat(office.only().nextAt()).isEqualTo(deadline);
    office.nextAttempt();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.SUPERSEDED);
  }

  @Test
  void anUndecidedSellerThatThenFailsHasAllAttemptsLeft() {
    for (int i = 0; i < 20; i++) {
      office.courier.answers(new Heard.Undecided(), 200, "");
    }
    office.courier.silent(9);
    office.opened().message();
    while (office.courier.errands().size() < 29) {
      office.nextAttempt();
    }
    assertThat(office.only().status()).isEqualTo(Delivery.Status.PENDING);
    assertThat(office.only().attempts()).isEqualTo(9);
    assertThat(office.only().attemptsMade()).isEqualTo(29);
  }

  @Test
  void onlyAQuestionCanBeLeftUndecided() {
    office.courier.answers(new Heard.Undecided(), 200, "");
    office.openedCancellation().message();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.DELIVERED);
  }

  @Test
  void aPartyIsLeftAloneAsLongAsItAsks() {
    office.courier.answers(new Heard.Retry(Duration.ofMinutes(10)), 429, "");
    office.opened().message();
    assertThat(office.only().nextAt()).isEqualTo(office.now.plus(Duration.ofMinutes(10)));
    assertThat(office.queued).endsWith("M-1 in PT10M");
  }

  @Test
  void butNotSoonerThanItsTurnAndNotForGood() {
    office.courier.answers(new Heard.Retry(Duration.ZERO), 503, "");
    office.opened().message();
    assertThat(office.only().nextAt()).isEqualTo(office.now.plusSeconds(5));
    office.courier.answers(new Heard.Retry(Duration.ofDays(400)), 503, "");
    office.nextAttempt();
    assertThat(office.only().nextAt()).isEqualTo(office.now.plus(Duration.ofDays(1)));
  }

  @Test
  void attemptsThatAreLateDoNotComeAllAtOnce() {
    office.courier.silent(2);
    office.opened().after(Duration.ofDays(2)).message();
    assertThat(office.only().nextAt()).isEqualTo(office.now.plusMillis(2500));
    office.nextAttempt();
    assertThat(office.only().nextAt()).isEqualTo(office.now.plus(Duration.ofMillis(147_500)));
    assertThat(office.queued).endsWith("M-1 in PT3S", "M-1 in PT2M28S");
  }
}
