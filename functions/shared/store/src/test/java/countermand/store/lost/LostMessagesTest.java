package countermand.store.lost;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.FeedEntry;
import countermand.store.feed.FeedTable;
import countermand.store.telling.MemoryFeedTable;
import countermand.store.telling.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What was lost, in the table and in memory. */
@ParameterizedClass
@MethodSource("both")
class LostMessagesTest {
  private static final AtomicInteger LINKS = new AtomicInteger();
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final String link = "lost-" + LINKS.incrementAndGet();
  private final LostMessages messages;

  LostMessagesTest(LostMessages messages) {
    this.messages = messages;
  }

  static Stream<LostMessages> both() {
    return Stream.of(
        new LostMessages(new MemoryFeedTable(), new MemoryFeedTable()),
        LostMessages.in(Table.plain(), Table.NAME));
  }

  @Test
  void areShownUntilTheyAreConfirmed() {
    lost("a", "b", "c");
    assertThat(shown(2)).isEqualTo(page(true, 2, "a", "b"));
    assertThat(shown(2)).isEqualTo(page(true, 2, "a", "b"));
    assertThat(messages.confirm(link, 2, NOW)).isTrue();
    assertThat(shown(2)).isEqualTo(page(false, 3, "c"));
    assertThat(messages.confirm(link, 1, NOW)).isTrue();
    assertThat(shown(1)).isEqualTo(page(false, 3, "c"));
    assertThat(messages.confirm(link, 3, NOW)).isTrue();
    assertThat(messages.confirm(link, 3, NOW)).isTrue();
    assertThat(shown(2)).isEqualTo(page(false, 3));
    lost("d");
    assertThat(shown(2)).isEqualTo(page(false, 4, "d"));
  }

  @Test
  void ofNobodyAreNone() {
    assertThat(shown(2)).isEqualTo(page(false, 0));
    assertThat(messages.confirm(link, 0, NOW)).isTrue();
    assertThat(messages.confirm(link, 1, NOW)).isFalse();
    lost("a");
    assertThat(messages.confirm(link, 2, NOW)).isFalse();
    assertThat(shown(2)).isEqualTo(page(false, 1, "a"));
    assertThat(messages.earliest(link + "x", 2, NOW).texts()).isEmpty();
  }

  @Test
  void areKeptForThreeDays() {
    lost("a");
    Instant end = NOW.plus(Duration.ofDays(3));
    assertThat(messages.earliest(link, 2, end.minusSeconds(1)).texts()).containsExactly("a");
    assertThat(messages.earliest(link, 2, end)).isEqualTo(page(false, 1));
    messages.keep(link, "b", "OrderCanceled", "b", end);
    assertThat(messages.earliest(link, 2, end)).isEqualTo(page(false, 2, "b"));
  }

  /** Whoever puts a message is cut off before it says so, and the message is read and confirmed. */
  @Test
  void haveNumbersThatAreGivenOnce() {
    MemoryFeedTable slots = new MemoryFeedTable();
    LostMessages own = new LostMessages(slots, new MemoryFeedTable());
    slots.put(
        link,
        new FeedTable.Slot(
            1,
            new FeedEntry("a", "OrderCanceled", "a"),
            NOW.plus(LostMessages.KEPT).getEpochSecond()));
    assertThat(own.earliest(link, 2, NOW)).isEqualTo(page(false, 1, "a"));
    assertThat(own.confirm(link, 1, NOW)).isTrue();
    Instant later = NOW.plus(LostMessages.KEPT);
    slots.expire(later);
    own.keep(link, "b", "OrderCanceled", "b", later);
    assertThat(own.earliest(link, 2, later)).isEqualTo(page(false, 2, "b"));
  }

  private void lost(String... texts) {
    for (String text : texts) {
      messages.keep(link, text, "OrderCanceled", text, NOW);
    }
  }

  private LostMessages.Page shown(int limit) {
    return messages.earliest(link, limit, NOW);
  }

  private static LostMessages.Page page(boolean more, long last, String... texts) {
    return new LostMessages.Page(List.of(texts), more, last);
  }
}
