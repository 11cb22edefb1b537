package countermand.effects.notice;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Heard;
import countermand.effects.telling.Say;
import countermand.store.delivery.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A seller that was not reached is not asked, and its silence would become a cancellation. */
class UnheardQuestionTest {
  @ParameterizedTest
  @ValueSource(strings = {"PT10M", "PT1H", "PT3H", "P1D", "P2D"})
  void hasFailedWhileThereIsTimeToAct(String text) {
    Duration answerWithin = Duration.parse(text);
    Office office = new Office(answerWithin);
    Instant begun = office.now;
    List<Duration> attempts = attempts(office);
    Duration half = answerWithin.dividedBy(2);
    List<Duration> planned =
        new ArrayList<>(Plan.ATTEMPTS.stream().filter(at -> at.compareTo(half) < 0).toList());
    if (planned.size() < Plan.ATTEMPTS.size()) {
      planned.add(half);
    }
    assertThat(attempts).isEqualTo(planned);
    assertThat(office.log).containsExactly("failed CancellationRequested");
    assertThat(office.told).hasSize(1);
    assertThat(Duration.between(begun, office.now)).isLessThanOrEqualTo(half);
  }

  @Test
  void hasFailedAlsoWhereNoAttemptWasMadeInTime() {
    Office office = new Office().opened();
    office.after(Office.ANSWER_WITHIN).message();
    failed(office);
  }

  @Test
  void hasFailedAlsoOnceTheCancellationIsWritten() {
    Office office = new Office().opened().after(Office.ANSWER_WITHIN);
    office.order = office.tale.after(Office.ANSWER_WITHIN).order();
    office.message();
    failed(office);
  }

  @Test
  void isAskedBeforeThatHoweverLongThePartyWantsToBeLeftAlone() {
    Office office = new Office(Duration.ofHours(1));
    Instant begun = office.opened().now;
    office.courier.answers(new Heard.Retry(Duration.ofMinutes(50)), 429, "");
    office.message();
    assertThat(office.only().nextAt()).isEqualTo(begun.plus(Duration.ofMinutes(30)));
    office.nextAttempt();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.DELIVERED);
  }

  @Test
  void hasHalfOfTheRestWhenItIsDeliveredAgain() {
    Office office = new Office(Duration.ofHours(1));
    Instant begun = office.now;
    attempts(office);
    office.redelivery.redeliver(office.only().key());
    office.courier.silent(10);
    office.message();
    while (office.only().status() == Delivery.Status.PENDING) {
      office.nextAttempt();
    }
    assertThat(office.now).isEqualTo(begun.plus(Duration.ofMinutes(45)));
    assertThat(office.log).hasSize(2);
  }

  @Test
  void whoseLastAttemptIsCutOffHasFailed() {
    Office office = new Office(Duration.ofMinutes(10)).opened();
    office.courier.silent(2);
    office.message().nextAttempt();
    office.now = office.only().nextAt();
    office.cutOff();
    office.now = office.only().dueAt();
    office.message();
    failed(office);
    assertThat(office.only().lastAnswer().text()).contains("cut off");
  }

  @Test
  void isNoneOnceItWasAnswered() {
    Office office = new Office().opened();
    office.order = office.tale.then(Say.decline()).order();
    office.after(Office.ANSWER_WITHIN).message();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.SUPERSEDED);
    assertThat(office.log).isEmpty();
  }

  private static List<Duration> attempts(Office office) {
    office.courier.silent(Plan.ATTEMPTS.size());
    Instant begun = office.opened().now;
    List<Duration> attempts = new ArrayList<>(List.of(Duration.ZERO));
    office.message();
    while (office.only().status() == Delivery.Status.PENDING) {
      attempts.add(Duration.between(begun, office.only().nextAt()));
      office.nextAttempt();
    }
    return attempts;
  }

  private static void failed(Office office) {
    assertThat(office.only().status()).isEqualTo(Delivery.Status.FAILED);
    assertThat(office.log).containsExactly("failed CancellationRequested");
    assertThat(office.told).hasSize(1);
  }
}
