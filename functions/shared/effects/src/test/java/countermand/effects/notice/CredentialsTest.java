package countermand.effects.notice;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Heard;
import countermand.core.Side;
import countermand.store.Needs;
import countermand.store.delivery.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What we call a party with is missing, or no longer good. */
class CredentialsTest {
  private final Office office = new Office();

  @Test
  void burnNoAttempt() {
    office.courier.answers(new Heard.CredentialsExpired(), 403, "");
    office.opened().message();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.PENDING);
    assertThat(office.only().attempts()).isZero();
    assertThat(office.only().nextAt()).isEqualTo(office.now.plus(Plan.CREDENTIALS));
    assertThat(office.log).containsExactly("expired SELLER");
  }

  @Test
  void thatSomebodyElseIsJustGettingAreWaitedForWithoutAWord() {
    office.courier.answers(new Heard.NotYet(Duration.ofSeconds(5)), 0, "");
    office.opened().message();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.PENDING);
    assertThat(office.only().attempts()).isZero();
    assertThat(office.only().nextAt()).isEqualTo(office.now.plusSeconds(5));
    assertThat(office.log).isEmpty();
    assertThat(office.marks).isZero();
  }

  @Test
  void areNotWaitedForAnyLongerThanForTheParty() {
    assertThat(waited(office.openedCancellation())).isEqualTo(Duration.ofHours(24));
    assertThat(office.only().attempts()).isZero();
    assertThat(office.log).contains("failed OrderCanceled");
    assertThat(office.told).hasSize(1);
  }

  @Test
  void areWaitedForHalfOfTheTimeToAnswer() {
    Office hasty = new Office(Duration.ofHours(1)).opened();
    assertThat(waited(hasty)).isEqualTo(Duration.ofMinutes(30));
    assertThat(hasty.log).contains("failed CancellationRequested");
  }

  @Test
  void areShownOnTheLinkUntilThePartyIsCalledWithSuccess() {
    office.opened();
    expired(2);
    office.courier.silent(1);
    office.message();
    assertThat(office.link.needs().sides()).containsExactly(Side.SELLER);
    office.nextAttempt().nextAttempt();
    assertThat(office.link.needs().sides()).containsExactly(Side.SELLER);
    office.nextAttempt();
    assertThat(office.link.needs().sides()).isEmpty();
    assertThat(office.marks).as("twice raised, and cleared").isEqualTo(3);
  }

  @Test
  void areShownNoLongerThoughTheLinkWasReadBeforeItWasMarked() {
    office.opened();
    office.remembered = office.link;
    expired(1);
    office.message();
    assertThat(office.link.needs().sides()).containsExactly(Side.SELLER);
    office.nextAttempt();
    assertThat(office.link.needs().sides()).isEmpty();
  }

  @Test
  void areNotProvedByACallThatBeganBeforeTheyFailed() {
    office.opened();
    expired(1);
    office.message();
    office.courier.meanwhile(() -> office.after(Duration.ofMillis(1)).marked());
    office.nextAttempt();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.DELIVERED);
    assertThat(office.link.needs().sides()).containsExactly(Side.SELLER);
  }

  @Test
  void areNotProvedByACallOfTheInstantInWhichTheyFailed() {
    office.opened();
    expired(1);
    office.message();
    office.courier.meanwhile(office::marked);
    office.nextAttempt();
    assertThat(office.link.needs().sides()).containsExactly(Side.SELLER);
  }

  @Test
  void areProvedByACallThatEndsLater() {
    office.opened();
    expired(1);
    office.message();
    office.courier.meanwhile(() -> office.after(Duration.ofSeconds(9)));
    office.nextAttempt();
    assertThat(office.link.needs().sides()).isEmpty();
    assertThat(office.marks).isEqualTo(2);
  }

  @Test
  void failWhenThePartyAnswersNotWhenItIsCalled() {
    office.opened();
    expired(1);
    office.message();
    Instant begun = office.now.plus(Plan.CREDENTIALS);
    office.courier.meanwhile(
        new Heard.CredentialsExpired(), 401, () -> office.after(Duration.ofSeconds(9)));
    office.nextAttempt();
    assertThat(office.markedAt()).isEqualTo(begun.plusSeconds(9));
  }

  @Test
  void areNotProvedByAPartyThatWasNotCalled() {
    office.opened();
    expired(1);
    office.courier.answers(new Heard.Delivered(), 0, "an earlier attempt was heard");
    office.message().nextAttempt();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.DELIVERED);
    assertThat(office.link.needs().sides()).containsExactly(Side.SELLER);
    assertThat(office.marks).isEqualTo(1);
  }

  @Test
  void ofWhichAPartyHasWarnedStayAWorryHoweverGoodTheyStillAre() {
    office.link = office.link.needing(new Needs(Set.of(), Set.of(Side.SELLER)));
    office.opened().message();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.DELIVERED);
    assertThat(office.link.needs().warned()).containsExactly(Side.SELLER);
    assertThat(office.marks).as("nothing is written for nothing").isZero();
  }

  @Test
  void areNoReasonToForgetTheDeliveryWhereTheLinkCannotBeMarked() {
    expired(1);
    office.linkIsLocked = true;
    office.opened().message();
    assertThat(office.only().nextAt()).isEqualTo(office.now.plus(Plan.CREDENTIALS));
    assertThat(office.log)
        .containsExactly("expired SELLER", "the link was not marked: the link is locked");
  }

  private void expired(int calls) {
    for (int i = 0; i < calls; i++) {
      office.courier.answers(new Heard.CredentialsExpired(), 401, "");
    }
  }

  private static Duration waited(Office office) {
    Instant begun = office.now;
    office.courier.answers(new Heard.CredentialsExpired(), 401, "");
    office.message();
    for (int i = 0; i < 200 && office.only().status() == Delivery.Status.PENDING; i++) {
      office.courier.answers(new Heard.CredentialsExpired(), 401, "");
      office.nextAttempt();
    }
    assertThat(office.only().status()).isEqualTo(Delivery.Status.FAILED);
    return Duration.between(begun, office.now);
  }
}
