package countermand.store.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Event;
import countermand.core.Side;
import countermand.store.SlotKey;
import countermand.store.telling.Hub;
import countermand.store.telling.Letters;
import countermand.store.telling.MemoryDeliveries;
import countermand.store.telling.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the deliveries in the table, and of those in memory. */
@ParameterizedClass
@MethodSource("both")
class DeliveriesContractTest {
  private final Deliveries deliveries;
  private final String link = new Hub().link();

  DeliveriesContractTest(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  static Stream<Deliveries> both() {
    return Stream.of(new MemoryDeliveries(), new DynamoDeliveries(Table.plain(), Table.NAME));
  }

  @Test
  void isReadAsItWasOpened() {
    Delivery opened = opened("M", 2);
    assertThat(deliveries.read(opened.key())).contains(opened);
  }

  @Test
  void isNotThereBeforeItIsOpened() {
    Delivery never = Letters.requested(link, "M", 2);
    assertThat(deliveries.read(never.key())).isEmpty();
    assertThat(deliveries.find(link, never.id())).isEmpty();
    assertThat(deliveries.replace(never, never.change().build())).isFalse();
    assertThat(deliveries.read(never.key())).isEmpty();
  }

  @Test
  void openingItAgainLeavesItAsItIs() {
    Delivery opened = opened("M", 2);
    Delivery claimed = opened.change().claim(Letters.AT.plusSeconds(45), Letters.AT).build();
    assertThat(deliveries.replace(opened, claimed)).isTrue();
    deliveries.open(opened);
    assertThat(deliveries.read(opened.key())).contains(claimed);
  }

  @Test
  void onlyTheFirstReplacesWhatBothSaw() {
    Delivery opened = opened("M", 2);
    Delivery first = opened.change().claim(Letters.AT.plusSeconds(45), Letters.AT).build();
    Delivery second = opened.change().claim(Letters.AT.plusSeconds(46), null).build();
    assertThat(deliveries.replace(opened, first)).isTrue();
    assertThat(deliveries.replace(opened, second)).isFalse();
    assertThat(deliveries.read(opened.key())).contains(first);
  }

  @Test
  void everyStateSurvives() {
    Delivery before = opened("M", 2);
    Delivery.LastAnswer answer = new Delivery.LastAnswer(Letters.AT, 500, "");
    List<Delivery> life = new ArrayList<>();
    life.add(before.change().claim(Letters.AT.plusSeconds(45), Letters.AT).build());
    life.add(life.getLast().change().answered(answer).next(Letters.AT, Letters.AT).build());
    life.add(life.getLast().change().askAgain(Letters.AT.plusSeconds(300)).build());
    life.add(life.getLast().change().failed(Letters.AT).build());
    life.add(life.getLast().change().failureTold().build());
    life.add(life.getLast().change().again(Letters.AT).next(Letters.AT, Letters.AT).build());
    life.add(life.getLast().change().ended(Delivery.Status.DELIVERED).build());
    for (Delivery next : life) {
      assertThat(deliveries.replace(before, next)).isTrue();
      assertThat(deliveries.read(next.key())).contains(next);
      before = next;
    }
  }

  @Test
  void isPushedOnlyAsItWasShown() {
    Delivery opened = opened("M", 2);
    Instant shown = Letters.AT.plusSeconds(60);
    Instant until = shown.plusSeconds(300);
    assertThat(deliveries.push(opened.key(), shown, until)).isTrue();
    assertThat(deliveries.push(opened.key(), shown, until)).isFalse();
    Delivery pushed = opened.change().due(until).build();
    assertThat(deliveries.read(opened.key())).contains(pushed);
    assertThat(deliveries.replace(opened, pushed)).isFalse();
    Delivery done = pushed.change().ended(Delivery.Status.DELIVERED).build();
    assertThat(deliveries.replace(pushed, done)).isTrue();
    assertThat(deliveries.push(opened.key(), until, shown)).isFalse();
    assertThat(deliveries.push(Letters.requested(link, "M3", 2).key(), shown, until)).isFalse();
  }

  @Test
  void isToTheMillisecond() {
    Instant odd = Letters.AT.plusNanos(123_456_789);
    Delivery opened = Letters.opened(link, "M", Letters.requested(link, "M", 2).notice(), odd);
    deliveries.open(opened);
    assertThat(deliveries.read(opened.key())).contains(opened);
    Delivery next =
        opened
            .change()
            .claim(odd.plusSeconds(45), odd.plusSeconds(5))
            .answered(new Delivery.LastAnswer(odd, 500, ""))
            .askAgain(odd)
            .due(odd)
            .build();
    assertThat(deliveries.replace(opened, next)).isTrue();
    assertThat(deliveries.read(next.key())).contains(next);
  }

  @Test
  void everyNoticeSurvives() {
    List<Event.Notice> notices =
        List.of(
            new Event.CancellationRequested(Letters.facts(1), "r"),
            new Event.OrderCanceled(Letters.facts(2), "Handling", 100L),
            new Event.OrderPartlyCanceled(Letters.facts(3), null, "Handling", 30),
            new Event.CancellationDeclined(Letters.facts(4), "r"),
            new Event.CancellationWithdrawn(Letters.facts(5), "r"));
    for (Event.Notice notice : notices) {
      Delivery opened = Letters.opened(link, "M", notice, Letters.AT);
      deliveries.open(opened);
      assertThat(deliveries.read(opened.key())).contains(opened);
    }
    assertThat(deliveries.ofOrder(order("M")))
        .extracting(Delivery::notice)
        .containsExactlyElementsOf(notices);
  }

  @Test
  void thoseOfAnOrderAreListedOldestFirst() {
    Delivery late = Letters.requested(link, "M", 12);
    deliveries.open(late);
    Delivery early = opened("M", 9);
    opened("M2", 3);
    assertThat(deliveries.ofOrder(order("M"))).containsExactly(early, late);
    assertThat(deliveries.ofOrder(order("M3"))).isEmpty();
  }

  @Test
  void isFoundByItsIdWithinItsLink() {
    Delivery opened = opened("M", 2);
    assertThat(deliveries.find(link, opened.id())).contains(opened.key());
    assertThat(deliveries.find("other", opened.id())).isEmpty();
    assertThat(deliveries.find(link, "x")).isEmpty();
  }

  @Test
  void whatNobodyHasTakenIsListedAsItStands() {
    Delivery pending = opened("M", 2);
    Delivery failed = ended("M", 3, Delivery.Status.FAILED);
    Delivery untellable = ended("M", 4, Delivery.Status.UNTELLABLE);
    ended("M", 5, Delivery.Status.DELIVERED);
    ended("M", 6, Delivery.Status.SUPERSEDED);
    assertThat(listed(Delivery.Status.PENDING)).containsExactly(pending.key());
    assertThat(listed(Delivery.Status.FAILED)).containsExactly(failed.key());
    assertThat(listed(Delivery.Status.UNTELLABLE)).containsExactly(untellable.key());
    assertThat(listed(Delivery.Status.DELIVERED)).isEmpty();
    assertThat(listed(Delivery.Status.SUPERSEDED)).isEmpty();
  }

  @Test
  void theListGoesOnWhereAPageEnded() {
    List<DeliveryKey> all =
        IntStream.range(0, 5)
            .mapToObj(i -> {
              Event.Notice notice = new Event.OrderCanceled(Letters.facts(i), "Handling", (long) i);
              Delivery one = Letters.opened(link, "M|" + i, notice, Letters.AT.plusMillis(i));
              deliveries.open(one);
              return one.key();
            })
            .toList();
    List<DeliveryKey> read = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Deliveries.Page page =
          deliveries.undelivered(link, Delivery.Status.PENDING, 2, cursor).orElseThrow();
      assertThat(page.keys()).hasSizeLessThanOrEqualTo(2);
      read.addAll(page.keys());
      cursor = page.cursor();
    } while (cursor != null);
    assertThat(read).isEqualTo(all);
  }

  @Test
  void aCursorOfNobodysIsNone() {
    for (String cursor : List.of("", "x", "%", "x".repeat(2000), "MjAyNg")) {
      assertThat(deliveries.undelivered(link, Delivery.Status.PENDING, 2, cursor))
          .as(cursor)
          .isEmpty();
    }
  }

  private List<DeliveryKey> listed(Delivery.Status status) {
    return deliveries.undelivered(link, status, 10, null).orElseThrow().keys();
  }

  private Delivery opened(String orderId, long version) {
    Delivery delivery = Letters.requested(link, orderId, version);
    deliveries.open(delivery);
    return delivery;
  }

  private Delivery ended(String orderId, long version, Delivery.Status how) {
    Delivery opened = opened(orderId, version);
    Delivery ended = opened.change().ended(how).build();
    assertThat(deliveries.replace(opened, ended)).isTrue();
    return ended;
  }

  private SlotKey order(String id) {
    return new SlotKey(link, Side.MARKETPLACE, id);
  }
}
