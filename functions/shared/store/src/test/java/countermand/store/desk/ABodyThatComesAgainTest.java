package countermand.store.desk;

import static countermand.store.telling.Answers.moved;
import static countermand.store.telling.Answers.refused;
import static countermand.store.telling.Answers.replayed;
import static countermand.store.telling.Say.line;
import static countermand.store.telling.Say.marketplaceId;
import static countermand.store.telling.Say.place;
import static countermand.store.telling.Say.sellerCancels;
import static countermand.store.telling.Say.some;
import static countermand.store.telling.Say.worth;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Idempotency;
import countermand.core.Order;
import countermand.core.RefusalCode;
import countermand.core.Terms;
import countermand.core.Told;
import countermand.store.Attributes;
import countermand.store.telling.AroundOrders;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A protocol without keys: the body is the key for ten minutes. */
class ABodyThatComesAgainTest {
  private static final Command ONE = sellerCancels(some("A", 1), some("nothing", 1));

  /** What happens between the next write and the read that it goes by. */
  private Runnable beside = () -> {};

  private final Hub hub =
      new Hub(orders ->
          new AroundOrders(
              orders,
              (_, write) -> {
                Runnable first = beside;
                beside = () -> {};
                first.run();
                return write.get();
              }));

  ABodyThatComesAgainTest() {
    hub.moved("M", place(worth(1000, line("A", 50, 10), line("B", 5, 10))));
  }

  @Test
  void isTheSameCallAndMovesNothing() {
    Told first = moved(say(ONE));
    Order order = hub.stored("M");
    var owed = hub.item("M").get(Attributes.OWED);
    hub.after(Terms.REPLAY_WINDOW.minusMillis(1));
    assertThat(replayed(say(ONE))).isEqualTo(first);
    assertThat(hub.stored("M")).isEqualTo(order);
    assertThat(hub.item("M")).containsEntry(Attributes.OWED, owed);
  }

  @Test
  void isTheSameForAsLongAsItKeepsComing() {
    Told first = moved(say(ONE));
    for (int i = 0; i < 3; i++) {
      hub.after(Terms.REPLAY_WINDOW.minusMillis(1));
      assertThat(replayed(say(ONE))).isEqualTo(first);
    }
    assertThat(canceled("A")).isEqualTo(1);
    hub.after(Terms.REPLAY_WINDOW);
    moved(say(ONE));
  }

  @Test
  void isTheSameAlsoWhereAnotherCameAgainJustThen() {
    Command other = sellerCancels(some("B", 1));
    moved(say(ONE));
    moved(say(other));
    hub.after(Duration.ofMinutes(9));
    beside = () -> replayed(say(other));
    replayed(say(ONE));
    hub.after(Duration.ofMinutes(9));
    replayed(say(ONE));
    replayed(say(other));
    assertThat(canceled("A")).isEqualTo(1);
    assertThat(canceled("B")).isEqualTo(1);
  }

  @Test
  void isNoMoreThanThatWhereSomethingWasMovedWhileItKeptComing() {
    moved(say(ONE));
    hub.after(Duration.ofMinutes(9));
    replayed(say(ONE));
    hub.moved("M", sellerCancels(some("A", 3)));
    moved(say(ONE));
    assertThat(canceled("A")).isEqualTo(5);
  }

  @Test
  void isAnotherOneTenMinutesLater() {
    moved(say(ONE));
    hub.after(Terms.REPLAY_WINDOW);
    moved(say(ONE));
    assertThat(canceled("A")).isEqualTo(2);
    hub.after(Duration.ofMinutes(9));
    replayed(say(ONE));
  }

  @Test
  void isAnotherOneOnceSomethingElseMovedALineOfIt() {
    moved(say(ONE));
    hub.moved("M", sellerCancels(some("A", 3)));
    moved(say(ONE));
    assertThat(canceled("A")).isEqualTo(5);
    replayed(say(ONE));
  }

  @Test
  void isTheSameWhateverMovedOtherLines() {
    moved(say(ONE));
    moved(say(sellerCancels(some("B", 1))));
    hub.moved("M", Say.approvePayment());
    replayed(say(ONE));
    replayed(say(sellerCancels(some("B", 1))));
    assertThat(canceled("A")).isEqualTo(1);
  }

  @Test
  void isAnotherOneWhereTheOrderWasReplacedInBetween() {
    moved(say(ONE));
    hub.moved("M", place(worth(2000, line("A", 60, 10), line("B", 5, 10))));
    moved(say(ONE));
  }

  @Test
  void isTheSameAlsoWhereItCancelledTheOrder() {
    Command all = sellerCancels(some("A", 50), some("B", 5));
    Told first = moved(say(all));
    assertThat(first.stage()).isEqualTo("Canceled");
    assertThat(replayed(say(all))).isEqualTo(first);
  }

  @Test
  void isJudgedAnewWhereNothingMoved() {
    Command tooMany = sellerCancels(some("A", 51));
    assertThat(refused(say(tooMany))).isEqualTo(RefusalCode.NO_LINE_CANCELED);
    assertThat(hub.item("M")).doesNotContainKey(Attributes.KEYS);
    hub.moved("M", place(worth(2000, line("A", 60, 10), line("B", 5, 10))));
    moved(say(tooMany));
  }

  @Test
  void comesWithinAsLongAsTheLinkSays() {
    hub.on(Settings.replayingWithin(Duration.ofMinutes(1)));
    moved(say(ONE));
    hub.after(Duration.ofMinutes(1));
    moved(say(ONE));
    assertThat(hub.item("M").get(Attributes.KEYS).m()).hasSize(1);
  }

  @Test
  void isNoKeyOfACallers() {
    moved(say(ONE));
    hub.after(Duration.ofSeconds(1));
    moved(hub.say(marketplaceId("M"), ONE, new Idempotency(ONE.toString(), ONE.toString())));
    assertThat(canceled("A")).isEqualTo(2);
  }

  private long canceled(String line) {
    return hub.stored("M").canceled().getOrDefault(line, 0L);
  }

  private Answer say(Command command) {
    return hub.say(marketplaceId("M"), command, Idempotency.ofBody(command.toString()));
  }
}
