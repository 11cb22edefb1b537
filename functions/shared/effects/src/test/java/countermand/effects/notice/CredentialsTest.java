package countermand.effects.notice;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Heard;
import countermand.core.Side;
import countermand.store.delivery.Delivery;
import java.time.Duration;
import java.time.Instant;
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
    assertThat(office.link.needsAttention()).containsExactly(Side.SELLER);
    office.nextAttempt().nextAttempt();
    assertThat(office.link.needsAttention()).containsExactly(Side.SELLER);
    office.nextAttempt();
    assertThat(office.link.needsAttention()).isEmpty();
    assertThat(office.marks).isEqualTo(2);
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
