package countermand.store.feed;

import countermand.core.FeedEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The items of feeds: numbered slots, and a head that never expires. All reads are consistent. */
public interface FeedTable {
  /**
   * A slot that is taken.
   *
   * @param expiresAt epoch seconds
   */
  record Slot(long number, FeedEntry entry, long expiresAt) {
    /** Whether it still counts. */
    public boolean kept(Instant now) {
      return expiresAt > now.getEpochSecond();
    }
  }

  /**
   * Some slots.
   *
   * @param next the slot after which the next ones begin; absent where none follow
   */
  record Page(List<Slot> slots, @Nullable Long next) {
    public Page {
      slots = List.copyOf(slots);
    }
  }

  /** The highest slot that was acknowledged; 0 for a feed that never had one. */
  long head(String link);

  /** The head only ever moves up; whoever moved it further has moved it far enough. */
  void raiseHead(String link, long slot);

  /** Puts an event into a slot, unless it is taken: then what is there. */
  Optional<FeedEntry> put(String link, Slot slot);

  /** Whether a slot is there and still counts. */
  boolean kept(String link, long number, Instant now);

  /** All slots after one, expired ones among them, in their order. */
  List<Slot> after(String link, long number);

  /** Some of the slots after one, expired ones among them, in their order. */
  Page page(String link, long after, int limit);
}
