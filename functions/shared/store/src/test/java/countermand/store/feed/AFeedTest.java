package countermand.store.feed;

import static countermand.store.feed.Reading.slots;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.store.telling.MemoryFeedTable;
import countermand.store.telling.Table;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class AFeedTest {
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Where where;
  private final Reading feed;

  enum Where {
    MEMORY,
    TABLE;

    Feed open() {
      return switch (this) {
        case MEMORY -> new TableFeed(new MemoryFeedTable());
        case TABLE -> new TableFeed(new DynamoFeedTable(Table.plain(), Table.NAME));
      };
    }
  }

  AFeedTest(Where where) {
    this.where = where;
    this.feed = new Reading(where.open());
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(feed.start(25)).isEqualTo(slots(0, false));
    assertThat(feed.from(0, 25)).isEqualTo(slots(0, false));
  }

  @Test
  void isReadInTheOrderInWhichItWasWritten() {
    assertThat(feed.append("b", "a")).containsExactlyInAnyOrder("a", "b");
    feed.append("c");
    assertThat(feed.start(25)).isEqualTo(slots(3, false, "b", "a", "c"));
  }

  @Test
  void isReadOnFromACursor() {
    feed.append("a", "b", "c");
    assertThat(feed.start(2)).isEqualTo(slots(2, false, "a", "b"));
    assertThat(feed.from(2, 2)).isEqualTo(slots(3, false, "c"));
    assertThat(feed.from(3, 2)).isEqualTo(slots(3, false));
    feed.append("d");
    assertThat(feed.from(3, 2)).isEqualTo(slots(4, false, "d"));
  }

  @Test
  void isEachLinksOwn() {
    feed.append("a");
    assertThat(new Reading(where.open()).start(25)).isEqualTo(slots(0, false));
  }

  @Test
  void takesAnEventOnceThatIsNamedTwice() {
    assertThat(feed.append("a", "a", "b")).containsExactlyInAnyOrder("a", "b");
    assertThat(feed.start(25)).isEqualTo(slots(2, false, "a", "b"));
  }

  @Test
  void saysThatItIsTruncatedWhereACursorIsBeforeTheOldestKeptSlot() {
    feed.append("a", "b");
    feed.after(Feed.KEPT.minus(A_DAY)).append("c");
    assertThat(feed.from(0, 25)).isEqualTo(slots(3, false, "a", "b", "c"));
    feed.after(A_DAY);
    assertThat(feed.from(0, 25)).isEqualTo(slots(3, true, "c"));
    assertThat(feed.from(1, 25)).isEqualTo(slots(3, true, "c"));
    assertThat(feed.from(2, 25)).isEqualTo(slots(3, false, "c"));
    assertThat(feed.start(25)).isEqualTo(slots(3, false, "c"));
  }

  @Test
  void goesOnWhereAllItsSlotsHaveExpired() {
    feed.append("a", "b");
    feed.after(Feed.KEPT);
    assertThat(feed.from(1, 25)).isEqualTo(slots(2, true));
    assertThat(feed.from(2, 25)).isEqualTo(slots(2, false));
    assertThat(feed.start(25)).isEqualTo(slots(2, false));
    feed.append("c");
    assertThat(feed.from(2, 25)).isEqualTo(slots(3, false, "c"));
    assertThat(feed.from(1, 25)).isEqualTo(slots(3, true, "c"));
  }

  @Test
  void beginsAgainForACursorOfATableThatWasSetBackSince() {
    assertThat(feed.from(9, 25)).isEqualTo(slots(0, true));
    feed.append("a");
    assertThat(feed.from(9, 25)).isEqualTo(slots(1, true, "a"));
  }

  @Test
  void isReadPastManyThatHaveExpired() {
    for (int i = 0; i < 130; i++) {
      feed.append("old" + i);
    }
    feed.after(Feed.KEPT).append("new");
    assertThat(feed.from(0, 1)).isEqualTo(slots(131, true, "new"));
  }
}
