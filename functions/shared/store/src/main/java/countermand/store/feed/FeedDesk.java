package countermand.store.feed;

import countermand.core.FeedPage;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where feeds are read. A cursor is the number of the slot that was read last. */
public final class FeedDesk {
  /** A number that any feed could come to; none has leading zeros. */
  private static final Pattern CURSOR = Pattern.compile("0|[1-9][0-9]{0,14}");

  private final Feed feed;
  private final InstantSource clock;

  /** A desk. */
  public FeedDesk(Feed feed, InstantSource clock) {
    this.feed = feed;
    this.clock = clock;
  }

  /**
   * Reads a link's feed.
   *
   * @param after the cursor of the page before; null to begin with the oldest event that is kept
   * @return empty where the cursor is none of ours
   */
  public Optional<FeedPage> page(String link, int limit, @Nullable String after) {
    if (after != null && !CURSOR.matcher(after).matches()) {
      return Optional.empty();
    }
    OptionalLong from =
        after == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(after));
    Feed.Slots slots = feed.read(link, from, limit, clock.instant());
    return Optional.of(
        new FeedPage(slots.events(), Long.toString(slots.last()), slots.truncated()));
  }
}
