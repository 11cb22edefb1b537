package countermand.effects.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Side;
import countermand.store.delivery.Delivery;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpeningTest {
  private final Office office = new Office();

  @Test
  void aNoticeIsWrittenDueAndThenQueued() {
    Delivery opened = office.opened().only();
    assertThat(opened.status()).isEqualTo(Delivery.Status.PENDING);
    assertThat(opened.to()).isEqualTo(Side.SELLER);
    assertThat(opened.nextAt()).isEqualTo(office.now);
    assertThat(opened.dueAt()).isEqualTo(office.now.plus(Duration.ofMinutes(1)));
    assertThat(opened.attempts()).isZero();
    assertThat(office.queued).containsExactly("M-1 in PT0S");
  }

  @Test
  void openingItTwiceIsOpeningItOnce() {
    Delivery opened = office.opened().message().only();
    assertThat(opened.status()).isEqualTo(Delivery.Status.DELIVERED);
    office.after(Duration.ofHours(1)).opened();
    assertThat(office.only()).isEqualTo(opened);
    office.message();
    assertThat(office.courier.errands()).hasSize(1);
  }

  @Test
  void itsIdFollowsFromWhatItTellsWhom() {
    String id = office.opened().only().id();
    assertThat(new Office().opened().only().id()).isEqualTo(id);
    assertThat(new Office().openedCancellation().only().id()).isNotEqualTo(id);
    assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  }

  @Test
  void anotherEpochHasOtherIds() {
    String id = office.opened().only().id();
    assertThat(new Office(1).opened().only().id()).isNotEqualTo(id);
  }

  @Test
  void aPartyWithoutAnEndpointReadsTheFeed() {
    office.link = Office.link(null);
    office.opened();
    assertThat(office.deliveries.size()).isZero();
    assertThat(office.queued).isEmpty();
  }

  @Test
  void whatCannotBeToldIsListedAndNobodyNeedLook() {
    office.courier.speechless();
    Delivery opened = office.opened().only();
    assertThat(opened.status()).isEqualTo(Delivery.Status.UNTELLABLE);
    assertThat(opened.dueAt()).isNull();
    assertThat(opened.nextAt()).isNull();
    assertThat(office.queued).isEmpty();
  }

  @Test
  void aQueueThatIsDownLeavesItToTheSweep() {
    office.queueIsDown = true;
    Delivery opened = office.opened().only();
    assertThat(opened.dueAt()).isEqualTo(office.now.plus(Duration.ofMinutes(1)));
    assertThat(office.log).containsExactly("the first attempt was not queued: the queue is down");
    office.queueIsDown = false;
    office.after(Duration.ofMinutes(1)).sweep();
    assertThat(office.queued).containsExactly("M-1 in PT0S");
  }

  @Test
  void aLinkThatIsGoneLeavesItOwed() {
    office.link = null;
    assertThatThrownBy(office::opened).hasMessageContaining("no link acme");
  }
}
