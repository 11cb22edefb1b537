package countermand.store.feed;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.store.telling.MemoryFeedTable;
import countermand.store.telling.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the items of feeds in the table, and of those in memory. */
@ParameterizedClass
@MethodSource("both")
class TheItemsOfAFeedTest {
  private static final AtomicInteger LINKS = new AtomicInteger();
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private final FeedTable table;
  private final String link = "items-" + LINKS.incrementAndGet();

  TheItemsOfAFeedTest(FeedTable table) {
    this.table = table;
  }

  static Stream<FeedTable> both() {
    return Stream.of(new MemoryFeedTable(), new DynamoFeedTable(Table.plain(), Table.NAME));
  }

  @Test
  void theHeadOnlyMovesUp() {
    assertThat(table.head(link)).isZero();
    table.raiseHead(link, 2);
    table.raiseHead(link, 1);
    assertThat(table.head(link)).isEqualTo(2);
    table.raiseHead(link, 3);
    assertThat(table.head(link)).isEqualTo(3);
  }

  @Test
  void aSlotThatIsTakenStaysAsItIs() {
    FeedTable.Slot first = slot(1, 60);
    assertThat(table.put(link, first)).isEmpty();
    assertThat(table.put(link, new FeedTable.Slot(1, Reading.event("other"), 1)))
        .contains(first.entry());
    assertThat(table.after(link, 0)).containsExactly(first);
  }

  @Test
  void aSlotIsKeptUntilItExpires() {
    table.put(link, slot(1, 60));
    assertThat(table.kept(link, 1, NOW.plusSeconds(59))).isTrue();
    assertThat(table.kept(link, 1, NOW.plusSeconds(60))).isFalse();
    assertThat(table.kept(link, 2, NOW)).isFalse();
  }

  @Test
  void theSlotsAfterOneAreInTheirOrderAlsoThoseThatHaveExpired() {
    List<FeedTable.Slot> all =
        LongStream.rangeClosed(8, 11).mapToObj(number -> slot(number, -1)).toList();
    all.reversed().forEach(slot -> table.put(link, slot));
    table.raiseHead(link, 11);
    assertThat(table.after(link, 0)).isEqualTo(all);
    assertThat(table.after(link, 9)).isEqualTo(all.subList(2, 4));
    assertThat(table.after(link, 11)).isEmpty();
    assertThat(table.after(link + "x", 0)).isEmpty();
  }

  @Test
  void pagesLeadToTheEnd() {
    List<FeedTable.Slot> all =
        LongStream.rangeClosed(1, 5).mapToObj(number -> slot(number, 60)).toList();
    all.forEach(slot -> table.put(link, slot));
    List<FeedTable.Slot> read = new ArrayList<>();
    @Nullable Long next = 0L;
    while (next != null) {
      FeedTable.Page page = table.page(link, next, 2);
      assertThat(page.slots()).hasSizeLessThanOrEqualTo(2);
      read.addAll(page.slots());
      next = page.next();
    }
    assertThat(read).isEqualTo(all);
  }

  private static FeedTable.Slot slot(long number, long seconds) {
    return new FeedTable.Slot(
        number, Reading.event("e" + number), NOW.plusSeconds(seconds).getEpochSecond());
  }
}
