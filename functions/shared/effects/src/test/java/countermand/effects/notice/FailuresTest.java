package countermand.effects.notice;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Heard;
import countermand.effects.BusEvent;
import countermand.effects.telling.Details;
import countermand.store.delivery.Delivery;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What follows when a party was not told. */
class FailuresTest {
  private final Office office = new Office();

  @Test
  void theWorldHearsOfIt() {
    failed();
    assertThat(office.only().failureUntold()).isFalse();
    assertThat(office.only().dueAt()).isNull();
    assertThat(office.log).containsExactly("failed CancellationRequested");
    BusEvent event = office.told.getFirst();
    assertThat(event.type()).isEqualTo("DeliveryFailed");
    assertThat(Details.read(event.detail()))
        .isEqualTo(
            Details.read(
                """
                {"id": "%s", "link": "acme", "orderId": "M-1", "sellerOrderId": "S-1",
                 "version": 4, "occurredAt": "2026-11-21T10:45:00.000Z", "by": "rule",
                 "reason": "answered with HTTP status 410",
                 "delivery": {"id": "%s", "to": "seller", "notice": "CancellationRequested",
                 "requestId": "r", "generation": 1, "attempts": 1, "lastStatus": 410}}
                """
                    .formatted(event.id(), office.only().id())));
  }

  @Test
  void whatItWouldHaveSaidIsKept() {
    failed();
    assertThat(office.lost).containsExactly("CancellationRequested of M-1 at 2026-11-21T10:45:00Z");
  }

  @Test
  void theDeliveryOwesThatTooUntilItIsKept() {
    office.lossesAreNotKept = true;
    failed();
    assertThat(office.only().failureUntold()).isTrue();
    assertThat(office.log).contains("the failure was not told: the table is down");
    office.lossesAreNotKept = false;
    office.now = office.only().dueAt();
    office.sweep();
    assertThat(office.lost).hasSize(1);
    assertThat(office.only().failureUntold()).isFalse();
  }

  @Test
  void theDeliveryOwesItUntilItIsTold() {
    office.newsIsDown = true;
    failed();
    Delivery untold = office.only();
    assertThat(untold.failureUntold()).isTrue();
    assertThat(untold.dueAt()).isEqualTo(office.now.plus(Duration.ofMinutes(1)));
    assertThat(office.log).contains("the failure was not told: the bus is down");
    office.after(Duration.ofMinutes(1));
    office.sweep();
    assertThat(office.log).endsWith("the delivery was not looked after: the bus is down");
    assertThat(office.only().dueAt()).isEqualTo(office.now.plus(NoticeDesk.PUSH));
    office.newsIsDown = false;
    office.now = office.only().dueAt();
    office.sweep();
    assertThat(office.told).hasSize(1);
    assertThat(office.only().failureUntold()).isFalse();
    assertThat(office.only().dueAt()).isNull();
    assertThat(office.queued).hasSize(1);
  }

  @Test
  void whoDiesOverItLeavesTheAlarmToTheSweep() {
    Delivery opened = office.opened().only();
    office.deliveries.put(opened.change().failed(office.now).build());
    office.sweep();
    assertThat(office.log).containsExactly("failed CancellationRequested");
    assertThat(office.told).hasSize(1);
    assertThat(office.only().failureUntold()).isFalse();
  }

  @Test
  void whatWasToldIsToldOnce() {
    failed();
    office.deliveries.put(office.only().change().due(office.now).build());
    office.sweep();
    assertThat(office.log).hasSize(1);
    assertThat(office.told).hasSize(1);
  }

  @Test
  void oneThatCannotBeReadIsOutOfTheWay() {
    office.opened().after(Duration.ofMinutes(1)).deliveries.unreadable();
    assertThat(office.desk.lookAfter(office.only().key(), office.only().dueAt())).isTrue();
    assertThat(office.only().dueAt()).isEqualTo(office.now.plus(NoticeDesk.PUSH));
    assertThat(office.log).hasSize(1);
  }

  @Test
  void aRepeatHasTheSameIdAndANewGenerationAnother() {
    office.newsIsDown = true;
    failed();
    office.newsIsDown = false;
    Instant due = office.only().dueAt();
    Delivery before = office.only();
    office.sweep();
    office.deliveries.put(before);
    office.desk.lookAfter(before.key(), due);
    assertThat(office.told).hasSize(2);
    assertThat(office.told.get(0)).isEqualTo(office.told.get(1));
    office.redelivery.redeliver(office.only().key());
    office.courier.answers(new Heard.Gone(), 410, "");
    office.message();
    assertThat(office.told).hasSize(3);
    assertThat(office.told.get(2).id()).isNotEqualTo(office.told.get(0).id());
  }

  @Test
  void silenceIsSaidToBeSilence() {
    office.courier.silent(10);
    office.opened().message();
    while (office.only().status() == Delivery.Status.PENDING) {
      office.nextAttempt();
    }
    assertThat(Details.read(office.told.getFirst().detail()).get("reason").asText())
        .isEqualTo("no answer");
  }

  @Test
  void anOrderThatCannotBeFoundIsNamedByTheMarketplacesId() {
    office.newsIsDown = true;
    failed();
    office.newsIsDown = false;
    office.order = null;
    office.sweep();
    assertThat(Details.read(office.told.getFirst().detail()).get("sellerOrderId").asText())
        .isEqualTo("M-1");
  }

  @Test
  void theSweepActsOnlyOnWhatItWasShown() {
    office.opened().after(Duration.ofMinutes(1));
    Instant shown = office.only().dueAt();
    office.sweep();
    assertThat(office.queued).hasSize(2);
    assertThat(office.only().dueAt()).isEqualTo(office.now.plus(NoticeDesk.PUSH));
    office.desk.lookAfter(office.only().key(), shown);
    assertThat(office.queued).hasSize(2);
  }

  @Test
  void ofTwoSweepsOneActs() {
    office.opened().after(Duration.ofMinutes(1));
    Delivery seen = office.only();
    office.deliveries.beforeReplacing(
        () -> office.deliveries.replace(seen, seen.change().due(office.now).build()));
    office.desk.lookAfter(seen.key(), seen.dueAt());
    assertThat(office.queued).hasSize(1);
  }

  @Test
  void theSweepDoesNotMindADeliveryThatIsGone() {
    Delivery gone = office.opened().only();
    Office other = new Office();
    other.desk.lookAfter(gone.key(), gone.dueAt());
    assertThat(other.queued).isEmpty();
  }

  private void failed() {
    office.courier.answers(new Heard.Gone(), 410, "bye");
    office.opened().message();
  }
}
