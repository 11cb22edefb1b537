package countermand.store.lost;

import countermand.core.FeedEntry;
import countermand.store.feed.DynamoFeedTable;
import countermand.store.feed.Feed;
import countermand.store.feed.FeedTable;
import countermand.store.feed.TableFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The messages that a link's seller was not told, numbered in the order in which they were lost. A
 * number is given once, and none is given below one that was read: whoever confirms a number
 * confirms nothing that it cannot have seen.
 */
public final class LostMessages {
  /** How long a lost message is kept. */
  static final Duration KEPT = Duration.ofDays(3);

  private final FeedTable slots;
  private final FeedTable confirmed;
  private final Feed feed;

  /**
   * Works on numbered slots.
   *
   * @param confirmed whose heads are the last numbers that were confirmed; it has no slots
   */
  public LostMessages(FeedTable slots, FeedTable confirmed) {
    this.slots = slots;
    this.confirmed = confirmed;
    this.feed = new TableFeed(slots, KEPT);
  }

  /** Works on a table. */
  public static LostMessages in(DynamoDbClient dynamo, String table) {
    return new LostMessages(
        new DynamoFeedTable(dynamo, table, "LOST"),
        new DynamoFeedTable(dynamo, table, "LOST-CONFIRMED"));
  }

  /**
   * Some of them.
   *
   * @param texts the earliest that are kept and not confirmed
   * @param more whether others follow
   * @param last the number of the last of these; where there are none, the last that was given
   */
  public record Page(List<String> texts, boolean more, long last) {
    public Page {
      texts = List.copyOf(texts);
    }
  }

  /**
   * Keeps a message. One that was cut off and is kept again may be there twice.
   *
   * @param at when it was lost
   * @throws IllegalStateException where it is not kept; it must be kept again
   */
  public void keep(String link, String id, String type, String text, Instant at) {
    FeedEntry entry = new FeedEntry(id, type, text);
    if (!feed.append(link, List.of(entry), at).contains(id)) {
      throw new IllegalStateException("the lost message " + id + " is not kept");
    }
  }

  /** The earliest ones. */
  public Page earliest(String link, int limit, Instant now) {
    OptionalLong after = OptionalLong.of(confirmed.head(link));
    Feed.Slots read = feed.read(link, after, limit + 1, now);
    List<String> texts = read.events().stream().map(FeedEntry::detail).toList();
    return texts.size() > limit
        ? new Page(texts.subList(0, limit), true, read.last() - 1)
        : new Page(texts, false, read.last());
  }

  /**
   * Notes that all up to a number have been heard. Doing it again, or with an earlier number, does
   * no harm.
   *
   * @return false where that number was never given
   */
  public boolean confirm(String link, long number, Instant now) {
    if (number > slots.head(link)) {
      if (!slots.kept(link, number, now)) {
        return false;
      }
      // Whoever put it has not said so yet: were it cut off now, its number would be given again.
      slots.raiseHead(link, number);
    }
    confirmed.raiseHead(link, number);
    return true;
  }
}
