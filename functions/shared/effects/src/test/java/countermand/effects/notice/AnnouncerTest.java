package countermand.effects.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.FeedEntry;
import countermand.effects.Bus;
import countermand.effects.BusEvent;
import countermand.store.feed.Feed;
import countermand.store.feed.TableFeed;
import countermand.store.telling.MemoryFeedTable;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** News counts as told only where the bus and the feed have it. */
class AnnouncerTest {
  private static final BusEvent EVENT = new BusEvent("e", "DeliveryFailed", Instant.EPOCH, "{}");
  private static final Bus TAKES = events -> Set.of("e");

  private final Feed feed = new TableFeed(new MemoryFeedTable());

  @Test
  void tellsTheBusAndTheFeed() {
    announcer(TAKES, feed).tell("acme", EVENT);
    assertThat(feed.read("acme", OptionalLong.empty(), 25, Instant.EPOCH).events())
        .containsExactly(new FeedEntry("e", "DeliveryFailed", "{}"));
  }

  @Test
  void failsWhereTheBusDoesNotTakeIt() {
    assertThatThrownBy(() -> announcer(events -> Set.of(), feed).tell("acme", EVENT))
        .hasMessageContaining("the bus did not take");
    assertThat(feed.read("acme", OptionalLong.empty(), 25, Instant.EPOCH).events()).isEmpty();
  }

  @Test
  void failsWhereTheFeedDoesNotTakeIt() {
    assertThatThrownBy(() -> announcer(TAKES, new FullFeed()).tell("acme", EVENT))
        .hasMessageContaining("the feed did not take");
  }

  private static Announcer announcer(Bus bus, Feed feed) {
    return new Announcer(bus, feed, () -> Instant.EPOCH);
  }

  /** Takes nothing. */
  private record FullFeed() implements Feed {
    @Override
    public Set<String> append(String link, List<FeedEntry> events, Instant now) {
      return Set.of();
    }

    @Override
    public Slots read(String link, OptionalLong after, int limit, Instant now) {
      throw new AssertionError("nobody reads here");
    }
  }
}
