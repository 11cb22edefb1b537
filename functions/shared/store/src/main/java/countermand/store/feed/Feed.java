package countermand.store.feed;

import countermand.core.FeedEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The links' feeds. A feed's slots are numbered from 1 without gaps: a reader that stops at the
 * first gap never skips an event.
 */
public interface Feed {

  /**
   * How long an event is kept; a slot that is older counts as gone, also where it is still there.
   */
  Duration KEPT = Duration.ofDays(14);

  /**
   * Appends events behind all that are there, in the order given. One that was cut off and is
   * appended again may be there twice, under the same id.
   *
   * @return the ids of those that are there for good; the others must be appended again
   */
  Set<String> append(String link, List<FeedEntry> events, Instant now);

  /**
   * Reads on.
   *
   * @param after the slot that was read last; absent to begin with the oldest event that is kept
   * @param limit how many events at most
   */
  Slots read(String link, OptionalLong after, int limit, Instant now);

  /**
   * What a reader gets.
   *
   * @param last the slot after which to go on
   * @param truncated whether slots between {@code after} and the first of these are gone
   */
  record Slots(List<FeedEntry> events, long last, boolean truncated) {
    public Slots {
      events = List.copyOf(events);
    }
  }
}
