package countermand.store.feed;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.FeedPage;
import countermand.store.telling.MemoryFeedTable;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ACursorTest {
  private final Feed feed = new TableFeed(new MemoryFeedTable());
  private final FeedDesk desk = new FeedDesk(feed, () -> Instant.EPOCH);

  @Test
  void leadsOnAlsoFromTheEnd() {
    assertThat(desk.page("acme", 25, null)).contains(new FeedPage(List.of(), "0", false));
    feed.append("acme", List.of(Reading.event("a")), Instant.EPOCH);
    FeedPage page = new FeedPage(List.of(Reading.event("a")), "1", false);
    assertThat(desk.page("acme", 25, null)).contains(page);
    assertThat(desk.page("acme", 25, "0")).contains(page);
    assertThat(desk.page("acme", 25, "1")).contains(new FeedPage(List.of(), "1", false));
    assertThat(desk.page("acme", 25, "2")).contains(new FeedPage(page.events(), "1", true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "01", "1.0", "1e3", "x", "1234567890123456", "\u0661"})
  void isNoneOfOursWhereItIsNoSlot(String cursor) {
    assertThat(desk.page("acme", 25, cursor)).isEmpty();
  }
}
