package countermand.effects.notice;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Heard;
import countermand.effects.telling.Say;
import countermand.store.delivery.Delivery;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RedeliveryTest {
  private final Office office = new Office();

  @Test
  void whatFailedIsDeliveredInANewGeneration() {
    office.courier.answers(new Heard.Gone(), 410, "");
    office.opened().message().after(Duration.ofDays(2));
    assertThat(again()).isEqualTo(new Redelivery.Begun.Again(office.only()));
    Delivery begun = office.only();
    assertThat(begun.generation()).isEqualTo(2);
    assertThat(begun.attempts()).isZero();
    assertThat(begun.status()).isEqualTo(Delivery.Status.PENDING);
    assertThat(begun.nextAt()).isEqualTo(office.now);
    assertThat(begun.dueAt()).isEqualTo(office.now.plus(Duration.ofMinutes(1)));
    assertThat(office.queued).hasSize(2);
    office.courier.silent(1);
    office.message();
    assertThat(office.only().nextAt()).isEqualTo(office.now.plusSeconds(5));
    office.nextAttempt();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.DELIVERED);
  }

  @Test
  void whatWasDeliveredMayBeDeliveredAgain() {
    office.opened().message();
    again();
    office.message();
    assertThat(office.courier.errands()).hasSize(2);
    assertThat(office.only().generation()).isEqualTo(2);
  }

  @Test
  void whatWasSupersededStaysSo() {
    office.opened();
    office.order = office.tale.then(Say.decline()).order();
    office.message();
    assertThat(again()).isInstanceOf(Redelivery.Begun.Again.class);
    office.message();
    assertThat(office.only().status()).isEqualTo(Delivery.Status.SUPERSEDED);
  }

  @Test
  void whatCannotBeToldIsRefused() {
    office.courier.speechless();
    office.opened();
    assertThat(again()).isEqualTo(new Redelivery.Begun.Untellable(office.only()));
    assertThat(office.only().generation()).isEqualTo(1);
  }

  @Test
  void askedForTwiceItBeginsOnce() {
    office.opened().message();
    again();
    again();
    assertThat(office.only().generation()).isEqualTo(2);
  }

  @Test
  void anAttemptThatIsFarOffIsMadeNow() {
    office.courier.silent(2);
    office.opened().message().nextAttempt();
    assertThat(office.only().nextAt()).isAfter(office.now.plus(Duration.ofMinutes(1)));
    again();
    assertThat(office.only().generation()).isEqualTo(2);
    assertThat(office.only().nextAt()).isEqualTo(office.now);
  }

  @Test
  void anAttemptUnderWayIsLeftAlone() {
    Delivery opened = office.opened().only();
    office.deliveries.put(
        opened.change().claim(office.now.plus(Deliverer.LEASE), office.now).build());
    assertThat(again()).isEqualTo(new Redelivery.Begun.Again(office.only()));
    assertThat(office.only().generation()).isEqualTo(1);
  }

  @Test
  void anAttemptThatWasCutOffIsMadeNow() {
    Delivery opened = office.opened().only();
    Instant lease = office.now.plus(Deliverer.LEASE);
    Instant next = office.now.plus(Duration.ofHours(5));
    office.deliveries.put(opened.change().claim(lease, next).build());
    office.now = lease;
    again();
    assertThat(office.only().generation()).isEqualTo(2);
    assertThat(office.only().leaseUntil()).isNull();
  }

  @Test
  void aFailureThatTheBusHasNotHeardOfIsToldFirst() {
    office.newsIsDown = true;
    office.courier.answers(new Heard.Gone(), 410, "");
    office.opened().message();
    assertThat(again()).isEqualTo(new Redelivery.Begun.Busy());
    office.newsIsDown = false;
    office.sweep();
    assertThat(again()).isInstanceOf(Redelivery.Begun.Again.class);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    Delivery gone = office.opened().only();
    assertThat(new Office().redelivery.redeliver(gone.key()))
        .isEqualTo(new Redelivery.Begun.NotFound());
  }

  @Test
  void aLostRaceIsRunAgainAndNotForEver() {
    office.opened().message();
    stepIn(1);
    assertThat(again()).isInstanceOf(Redelivery.Begun.Again.class);
    office.message();
    stepIn(3);
    assertThat(again()).isEqualTo(new Redelivery.Begun.Busy());
  }

  @Test
  void aQueueThatIsDownLeavesItToTheSweep() {
    office.opened().message();
    office.queueIsDown = true;
    assertThat(again()).isInstanceOf(Redelivery.Begun.Again.class);
    assertThat(office.log).hasSize(1);
    assertThat(office.only().dueAt()).isNotNull();
  }

  private void stepIn(int times) {
    if (times > 0) {
      office.deliveries.beforeReplacing(() -> {
        office.deliveries.put(office.only().change().build());
        stepIn(times - 1);
      });
    }
  }

  private Redelivery.Begun again() {
    return office.redelivery.redeliver(office.only().key());
  }
}
