package countermand.store.feed;

import static countermand.store.feed.Reading.slots;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.store.telling.Table;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A function dies between two calls, or another one comes in between. */
class AnAppendThatIsCutOffTest {
  private final Reading feed = new Reading(feed(Table.plain()));

  @ParameterizedTest
  @ValueSource(strings = {"getItem", "query", "putItem", "updateItem"})
  void beforeACallIsThereOnceWhenItIsAppendedAgain(String call) {
    feed.append("a");
    Reading dying = feed.through(feed(InTheWay.before(call, InTheWay.crash())));
    assertThatThrownBy(() -> dying.append("b", "c")).hasMessageContaining("died");
    assertThat(feed.append("b", "c")).containsExactlyInAnyOrder("b", "c");
    assertThat(feed.start(25)).isEqualTo(slots(3, false, "a", "b", "c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"getItem", "query", "putItem", "updateItem"})
  void afterACallIsThereOnceOrTwiceButNeverNot(String call) {
    feed.append("a");
    Reading dying = feed.through(feed(InTheWay.after(call, InTheWay.crash())));
    assertThatThrownBy(() -> dying.append("b", "c")).hasMessageContaining("died");
    feed.append("b", "c");
    assertThat(feed.start(25).events().stream().map(e -> e.id()).distinct())
        .containsExactly("a", "b", "c");
  }

  @Test
  void beforeTheHeadIsRaisedIsReadAndReadOnFromAllTheSame() {
    Reading dying = feed.through(feed(InTheWay.before("updateItem", InTheWay.crash())));
    assertThatThrownBy(() -> dying.append("a")).hasMessageContaining("died");
    assertThat(feed.start(25)).isEqualTo(slots(1, false, "a"));
    assertThat(feed.from(1, 25)).isEqualTo(slots(1, false));
    feed.append("b");
    assertThat(feed.from(1, 25)).isEqualTo(slots(2, false, "b"));
  }

  @Test
  void beforeTheHeadIsRaisedLeavesItsSlotToNobodyElse() {
    feed.append("a");
    Reading dying = feed.through(feed(InTheWay.before("updateItem", InTheWay.crash())));
    assertThatThrownBy(() -> dying.append("b")).hasMessageContaining("died");
    feed.append("c");
    feed.append("b");
    assertThat(feed.start(25).events().stream().map(e -> e.id()).distinct())
        .containsExactly("a", "b", "c");
  }

  @Test
  void byAnotherThatTakesItsSlotGoesIntoTheNext() {
    Reading late = feed.through(feed(InTheWay.before("putItem", () -> feed.append("b"))));
    assertThat(late.append("a")).containsExactly("a");
    assertThat(feed.start(25)).isEqualTo(slots(2, false, "b", "a"));
  }

  @Test
  void byAnotherOfTheSameEventIsThereOnce() {
    Reading late = feed.through(feed(InTheWay.before("putItem", () -> feed.append("a"))));
    assertThat(late.append("a")).containsExactly("a");
    assertThat(feed.start(25)).isEqualTo(slots(1, false, "a"));
  }

  @Test
  void byAnotherThatRaisesTheHeadFurtherLeavesItThere() {
    Reading late = feed.through(feed(InTheWay.before("updateItem", () -> feed.append("b"))));
    assertThat(late.append("a")).containsExactly("a");
    feed.after(Feed.KEPT);
    assertThat(feed.from(0, 25)).isEqualTo(slots(2, true));
    feed.append("c");
    assertThat(feed.from(2, 25)).isEqualTo(slots(3, false, "c"));
  }

  @Test
  void byAReaderThatSeesALaterSlotFirstSkipsNothing() {
    feed.append("a", "b", "c");
    feed.after(Duration.ofDays(1));
    // The reader's query has passed the first slots before they were there.
    remove(1, 2);
    Feed.Slots seen =
        feed.through(feed(InTheWay.before("getItem", () -> restore(1, 2)))).from(0, 25);
    assertThat(seen).isEqualTo(slots(0, false));
    assertThat(feed.from(0, 25)).isEqualTo(slots(3, false, "a", "b", "c"));
  }

  @Test
  void byAnAppendWhileAReaderLooksForTheEndSkipsNothing() {
    feed.append("a");
    Reading reader = feed.through(feed(InTheWay.before("getItem", () -> feed.append("b"))));
    assertThat(reader.from(1, 25)).isEqualTo(slots(2, false, "b"));
  }

  private void remove(long... slots) {
    for (long slot : slots) {
      Table.plain().deleteItem(d -> d.tableName(Table.NAME).key(feed.key(slot)));
    }
  }

  private void restore(long... slots) {
    String[] ids = {"a", "b", "c"};
    for (long slot : slots) {
      new DynamoFeedTable(Table.plain(), Table.NAME)
          .put(
              feed.link(),
              new FeedTable.Slot(slot, Reading.event(ids[(int) slot - 1]), Long.MAX_VALUE / 2));
    }
  }

  private static Feed feed(DynamoDbClient client) {
    return new TableFeed(new DynamoFeedTable(client, Table.NAME));
  }
}
