package countermand.effects.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Command;
import countermand.core.Heard;
import countermand.effects.telling.Details;
import countermand.effects.telling.Say;
import countermand.store.delivery.Delivery;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private final Office office = new Office();

  @Test
  void whatThePartyTakesIsDelivered() {
    Delivery done = office.opened().message().only();
    assertThat(done.status()).isEqualTo(Delivery.Status.DELIVERED);
    assertThat(done.attempts()).isEqualTo(1);
    assertThat(done.lastAnswer()).isEqualTo(new Delivery.LastAnswer(office.now, 200, ""));
    assertThat(done.dueAt()).isNull();
    assertThat(done.leaseUntil()).isNull();
    assertThat(
            Details.read(office.courier.errands().getFirst().detail()).at("/request/id").asText())
        .isEqualTo("r");
  }

  @Test
  void theAttemptsComeWhenTheyShouldAndThenNoMore() {
    office.courier.silent(10);
    Instant begun = office.opened().now;
    List<Duration> attempts = new ArrayList<>();
    attempts.add(Duration.between(begun, office.now));
    office.message();
    while (office.only().status() == Delivery.Status.PENDING) {
      attempts.add(Duration.between(begun, office.only().nextAt()));
      office.nextAttempt();
    }
    assertThat(attempts).isEqualTo(Plan.ATTEMPTS);
    assertThat(office.only().status()).isEqualTo(Delivery.Status.FAILED);
    assertThat(office.only().attempts()).isEqualTo(10);
    assertThat(office.courier.errands()).hasSize(10);
  }

  @Test
  void underAQuarterOfAnHourTheQueueHoldsItBackAndAboveItTheSweep() {
    office.courier.silent(10);
    office.opened().message();
    Delivery second = office.only();
    assertThat(office.queued).containsExactly("M-1 in PT0S", "M-1 in PT5S");
    assertThat(second.dueAt()).isEqualTo(second.nextAt().plus(Duration.ofMinutes(1)));
    Delivery third = office.nextAttempt().only();
    assertThat(office.queued).endsWith("M-1 in PT4M55S");
    assertThat(third.dueAt()).isEqualTo(third.nextAt().plus(Duration.ofMinutes(1)));
    Delivery fourth = office.nextAttempt().only();
    assertThat(office.queued).hasSize(3);
    assertThat(fourth.dueAt()).isEqualTo(fourth.nextAt());
  }

  @Test
  void aQueueThatIsDownLeavesTheNextAttemptToTheSweep() {
    office.courier.silent(1);
    office.opened();
    office.queueIsDown = true;
    office.message();
    assertThat(office.log).containsExactly("the next attempt was not queued: the queue is down");
    assertThat(office.only().dueAt()).isNotNull();
  }

  @Test
  void aMessageThatComesTwiceCallsOnce() {
    office.opened();
    office.courier.meanwhile(office::message);
    office.message().message();
    assertThat(office.courier.errands()).hasSize(1);
  }

  @Test
  void aMessageThatComesEarlyIsDropped() {
    office.courier.silent(1);
    office.opened().message().after(Duration.ofSeconds(3)).message();
    assertThat(office.courier.errands()).hasSize(1);
    office.after(Duration.ofSeconds(1)).message();
    assertThat(office.courier.errands()).hasSize(2);
  }

  @Test
  void ofTwoThatSeeItDueOneCalls() {
    office.opened();
    Delivery seen = office.only();
    office.deliveries.beforeReplacing(
        () -> office.deliveries.replace(seen, seen.change().claim(office.now, office.now).build()));
    office.message();
    assertThat(office.courier.errands()).isEmpty();
  }

  @Test
  void aMessageOfNothingIsDropped() {
    Delivery gone = office.opened().only();
    Office other = new Office();
    other.deliverer.attempt(gone.key());
    assertThat(other.courier.errands()).isEmpty();
  }

  @Test
  void anAttemptThatWasCutOffIsMadeAgainOnceItsLeaseIsOver() {
    office.opened().cutOff();
    assertThat(office.only().dueAt()).isEqualTo(office.now.plus(Deliverer.LEASE));
    office.after(Deliverer.LEASE.minusMillis(1)).message();
    assertThat(office.courier.errands()).hasSize(1);
    office.after(Duration.ofMillis(1)).message();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.DELIVERED);
    assertThat(office.only().attempts()).isEqualTo(2);
  }

  @Test
  void afterTheLastAttemptWasCutOffItHasFailed() {
    Instant begun = office.opened().now;
    List<Duration> attempts = new ArrayList<>();
    while (office.only().nextAt() != null) {
      attempts.add(Duration.between(begun, office.now));
      office.cutOff();
      office.now = office.only().dueAt();
    }
    assertThat(attempts.subList(2, 10)).isEqualTo(Plan.ATTEMPTS.subList(2, 10));
    office.message();
    assertThat(office.courier.errands()).hasSize(10);
    assertThat(office.only().status()).isEqualTo(Delivery.Status.FAILED);
    assertThat(office.only().lastAnswer().text()).contains("cut off");
    assertThat(office.told).hasSize(1);
  }

  @Test
  void aWriteWhoseAnswerWasLostIsRecognised() {
    office.courier.silent(10);
    office.after(Duration.ofNanos(123_456)).opened();
    office.message();
    while (office.only().attempts() < 9) {
      office.nextAttempt();
    }
    office.now = office.only().nextAt().plusNanos(123_456);
    office.deliveries.beforeReplacing(
        () -> office.deliveries.beforeReplacing(() -> office.deliveries.loseAnswers(1)));
    office.message();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.FAILED);
    assertThat(office.log).contains("failed CancellationRequested");
  }

  @Test
  void anAnswerThatComesWhenAnotherHasTheDeliveryIsForgotten() {
    office.opened();
    office.courier.meanwhile(() -> {
      Delivery mine = office.only();
      office.deliveries.put(mine.change().claim(office.now.plusSeconds(90), null).build());
    });
    office.message();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.PENDING);
    assertThat(office.only().attempts()).isEqualTo(2);
  }

  @Test
  void aQuestionThatWasAnsweredIsNotAsked() {
    office.opened();
    office.order = office.tale.then(Say.decline()).order();
    office.message();
    assertThat(office.courier.errands()).isEmpty();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.SUPERSEDED);
    assertThat(office.only().attempts()).isZero();
    assertThat(office.only().dueAt()).isNull();
    assertThat(office.told).isEmpty();
  }

  @Test
  void whatHappenedIsToldHoweverLate() {
    office.openedCancellation().after(Duration.ofDays(60)).message();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.DELIVERED);
  }

  @Test
  void aPartyThatCannotBeToldAnyMoreIsNot() {
    office.opened();
    office.courier.speechless();
    office.message();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.UNTELLABLE);
    assertThat(office.courier.errands()).isEmpty();
  }

  @Test
  void aPartyWhoseEndpointIsGoneIsTriedAgain() {
    office.opened();
    office.link = Office.link(null);
    office.message();
    assertThat(office.only().lastAnswer().text()).contains("no endpoint");
    office.link = Office.link(URI.create("https://new.example"));
    office.nextAttempt();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.DELIVERED);
  }

  @Test
  void aCallThatCannotBeMadeIsAFailedAttempt() {
    office.courier.breaks();
    office.opened().message();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.PENDING);
    assertThat(office.only().lastAnswer().text()).isEqualTo("the call could not be made");
    assertThat(office.log).containsExactly("the call could not be made: no words");
  }

  @Test
  void anOrderOrALinkThatIsGoneLetsTheMessageComeAgain() {
    office.opened();
    office.order = null;
    assertThatThrownBy(office::message).hasMessageContaining("no order");
    office.now = office.only().dueAt();
    office.order = office.tale.order();
    office.link = null;
    assertThatThrownBy(office::message).hasMessageContaining("no link");
  }

  @Test
  void aPartyThatIsGoneIsLeftAlone() {
    office.courier.answers(new Heard.Gone(), 410, "bye");
    office.opened().message();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.FAILED);
    assertThat(office.only().lastAnswer().status()).isEqualTo(410);
    assertThat(office.told).hasSize(1);
  }

  @Test
  void aDecisionInTheAnswerIsPutToTheDesk() {
    office.courier.answers(new Heard.Decided(new Command.AcceptRequest("r")), 200, "ok");
    office.opened().message();
    assertThat(office.decided).containsExactly(new Command.AcceptRequest("r"));
    assertThat(office.only().status()).isEqualTo(Delivery.Status.DELIVERED);
  }

  @Test
  void aDecisionThatTheDeskCannotTakeYetIsAskedForAgain() {
    office.courier.answers(new Heard.Decided(new Command.AcceptRequest("r")), 200, "ok");
    office.deskIsBusy = true;
    office.opened().message();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.PENDING);
    office.deskIsBusy = false;
    office.courier.answers(new Heard.Decided(new Command.AcceptRequest("r")), 200, "ok");
    office.nextAttempt();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.DELIVERED);
  }

  @Test
  void anAnswerIsKeptToAKibibyte() {
    office.courier.answers(new Heard.Delivered(), 200, "é".repeat(2000));
    office.opened().message();
    assertThat(office.only().lastAnswer().text()).hasSize(512);
  }
}
