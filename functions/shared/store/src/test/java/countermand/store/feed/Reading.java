package countermand.store.feed;

import countermand.core.FeedEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A feed of a link of its own, and a clock that the test moves. */
final class Reading {
  private static final AtomicInteger LINKS = new AtomicInteger();

  private final Feed feed;
  private final String link;
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  Reading(Feed feed) {
    this(feed, "feed-" + LINKS.incrementAndGet());
  }

  private Reading(Feed feed, String link) {
    this.feed = feed;
    this.link = link;
  }

  /** The same link's feed, through something else. */
  Reading through(Feed other) {
    return new Reading(other, link);
  }

  Reading after(Duration time) {
    now = now.plus(time);
    return this;
  }

  Set<String> append(String... ids) {
    return feed.append(link, Arrays.stream(ids).map(Reading::event).toList(), now);
  }

  Feed.Slots from(long cursor, int limit) {
    return feed.read(link, OptionalLong.of(cursor), limit, now);
  }

  Feed.Slots start(int limit) {
    return feed.read(link, OptionalLong.empty(), limit, now);
  }

  String link() {
    return link;
  }

  /** Where a slot is in the table. */
  Map<String, AttributeValue> key(long slot) {
    return Map.of(
        "PK", AttributeValue.fromS("FEED#" + link),
        "SK", AttributeValue.fromS(String.format("SLOT#%015d", slot)));
  }

  static FeedEntry event(String id) {
    return new FeedEntry(id, "OrderPlaced", "{\"id\":\"" + id + "\"}");
  }

  static Feed.Slots slots(long last, boolean truncated, String... ids) {
    List<FeedEntry> events = Arrays.stream(ids).map(Reading::event).toList();
    return new Feed.Slots(events, last, truncated);
  }
}
