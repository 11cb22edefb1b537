package countermand.core;

import java.util.List;

/**
 * Some events of a link's feed, oldest first.
 *
 * @param cursor where to go on, also at the end
 * @param truncated whether events between the cursor asked with and the first of these are gone
 */
public record FeedPage(List<FeedEntry> events, String cursor, boolean truncated) {
  public FeedPage {
    events = List.copyOf(events);
  }
}
