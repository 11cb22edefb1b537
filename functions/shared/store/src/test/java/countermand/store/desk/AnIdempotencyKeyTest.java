package countermand.store.desk;

import static countermand.store.telling.Answers.alreadyDone;
import static countermand.store.telling.Answers.moved;
import static countermand.store.telling.Answers.refused;
import static countermand.store.telling.Answers.replayed;
import static countermand.store.telling.Say.all;
import static countermand.store.telling.Say.customerAsks;
import static countermand.store.telling.Say.line;
import static countermand.store.telling.Say.marketplaceId;
import static countermand.store.telling.Say.place;
import static countermand.store.telling.Say.sale;
import static countermand.store.telling.Say.sellerCancels;
import static countermand.store.telling.Say.some;
import static countermand.store.telling.Say.usual;
import static countermand.store.telling.Say.worth;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Idempotency;
import countermand.core.RefusalCode;
import countermand.core.Side;
import countermand.core.Told;
import countermand.store.Attributes;
import countermand.store.DynamoOrders;
import countermand.store.KeptKey;
import countermand.store.OrderWrite;
import countermand.store.Slot;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Table;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnIdempotencyKeyTest {
  private static final Command LINES =
      sellerCancels(some("A", 1), some("nothing", 1), some("B", 9), all("A"));

  private final Hub hub = new Hub();

  @Test
  void getsTheSameAnswerAgainWithItsLines() {
    hub.moved("M", place(usual()));
    Told first = moved(say(LINES, "k"));
    var item = hub.item("M");
    hub.after(Duration.ofHours(1));
    assertThat(replayed(say(LINES, "k"))).isEqualTo(first);
    assertThat(first.lines()).hasSize(4);
    assertThat(hub.item("M")).isEqualTo(item);
  }

  @Test
  void getsTheSameAnswerWhateverCameSince() {
    hub.ready("M");
    Told first = moved(say(customerAsks("r", some("A", 1)), "k"));
    hub.moved("M", Say.accept());
    assertThat(replayed(say(customerAsks("r", some("A", 1)), "k"))).isEqualTo(first);
    assertThat(first.request().deadline()).isNotNull();
  }

  @Test
  void ofAPlacementSaysAgainThatItWasCreated() {
    Told first = moved(say(place(usual()), "k"));
    assertThat(first.created()).isTrue();
    assertThat(replayed(say(place(usual()), "k"))).isEqualTo(first);
  }

  @Test
  void isForOneBodyOnly() {
    hub.moved("M", place(usual()));
    moved(say(LINES, "k"));
    assertThat(hub.say(marketplaceId("M"), sellerCancels(), new Idempotency("k", "other")))
        .isEqualTo(new Answer.KeyReused());
  }

  @Test
  void lineCancelsWithAnotherKeyAreNewCancels() {
    hub.moved("M", place(usual()));
    moved(say(sellerCancels(some("A", 1)), "k1"));
    moved(say(sellerCancels(some("A", 1)), "k2"));
    assertThat(hub.stored("M").canceled()).containsEntry("A", 2L);
  }

  @Test
  void isKeptForWhatMovedOnly() {
    hub.moved("M", place(usual()));
    alreadyDone(say(place(usual()), "k1"));
    assertThat(refused(say(sale("1", 100), "k2"))).isEqualTo(RefusalCode.PAYMENT_PENDING);
    assertThat(hub.item("M")).doesNotContainKey(Attributes.KEYS);
  }

  @Test
  void ofARefusalIsJudgedAnew() {
    hub.moved("M", place(usual()));
    refused(say(new Command.StartHandling(), "k"));
    hub.moved("M", Say.approvePayment()).after(Duration.ofHours(1));
    moved(say(new Command.StartHandling(), "k"));
  }

  @Test
  void livesADay() {
    hub.moved("M", place(usual()));
    moved(say(sellerCancels(some("A", 1)), "k"));
    hub.after(KeptKey.LIFETIME.minusMillis(1));
    replayed(say(sellerCancels(some("A", 1)), "k"));
    hub.after(Duration.ofMillis(1));
    moved(say(sellerCancels(some("A", 1)), "k"));
  }

  @Test
  void survivesWhatTimeDoes() {
    moved(say(Say.placePaid(null, hub.now()), "k"));
    hub.after(Duration.ofHours(1)).show("M");
    assertThat(replayed(say(Say.placePaid(null, Hub.START), "k")).stage()).isEqualTo("InWindow");
  }

  @Test
  void isOneOfAHundredThatAnOrderKeeps() {
    fill();
    assertThat(say(sellerCancels(some("A", 1)), "one more")).isEqualTo(new Answer.KeysFull());
    assertThat(hub.stored("M").canceled()).containsEntry("A", 1L);
  }

  @Test
  void isStillReplayedWhereTheOrderIsFull() {
    fill();
    replayed(say(sellerCancels(some("A", 1)), "k99"));
  }

  @Test
  void isNotNeededWhereTheOrderIsFull() {
    fill();
    hub.moved("M", sellerCancels(some("A", 1)));
  }

  @Test
  void hasRoomAgainOnceTheOthersAreOld() {
    fill();
    hub.after(KeptKey.LIFETIME);
    moved(say(sellerCancels(some("A", 1)), "one more"));
    assertThat(hub.item("M").get(Attributes.KEYS).m()).containsOnlyKeys("one more");
  }

  /** As if a hundred line cancels with a key each had just moved it. */
  private void fill() {
    hub.moved("M", place(worth(1000, line("A", 1000, 1))));
    Told told = moved(hub.say("M", sellerCancels(some("A", 1))));
    Map<String, KeptKey> keys = new HashMap<>();
    for (int i = 0; i < KeptKey.PER_ORDER; i++) {
      String fingerprint = sellerCancels(some("A", 1)).toString();
      keys.put("k" + i, KeptKey.of(fingerprint, hub.now(), told));
    }
    Slot seen = hub.slot(Side.MARKETPLACE, "M");
    new DynamoOrders(Table.plain(), Table.NAME)
        .write(
            hub.key(Side.MARKETPLACE, "M"),
            seen,
            new OrderWrite(hub.stored("M"), List.of(), 1, keys, hub.now()));
  }

  private Answer say(Command command, String key) {
    return hub.say(marketplaceId("M"), command, new Idempotency(key, command.toString()));
  }
}
