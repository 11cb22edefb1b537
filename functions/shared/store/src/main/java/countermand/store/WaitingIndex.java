package countermand.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The orders that wait for a link's seller, soonest deadline first. */
public interface WaitingIndex {

  /** At most so many orders from a place in the index on. */
  Page page(String link, int limit, Cursor from);

  /**
   * One page.
   *
   * @param orderIds the marketplace's ids
   * @param next where the next page starts
   */
  record Page(List<String> orderIds, Cursor next) {
    public Page {
      orderIds = List.copyOf(orderIds);
    }
  }

  /**
   * A place in the index.
   *
   * @param deadline of the order after which it is; empty at the start
   * @param orderId of that order
   * @param end whether nothing follows
   */
  record Cursor(String deadline, String orderId, boolean end) {
    static final Cursor START = new Cursor("", "", false);
    static final Cursor END = new Cursor("", "", true);

    private static final char SEPARATOR = '|';

    /** The place that a text names; the start for none; empty where it is none of ours. */
    public static Optional<Cursor> parse(@Nullable String text) {
      if (text == null) {
        return Optional.of(START);
      }
      try {
        String place =
            new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        int separator = place.indexOf(SEPARATOR);
        return separator < 1 || separator == place.length() - 1
            ? Optional.empty()
            : Optional.of(
                new Cursor(
                    place.substring(0, separator), place.substring(separator + 1), false));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    /** The text that names this place to a caller. */
    public String text() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((deadline + SEPARATOR + orderId).getBytes(StandardCharsets.UTF_8));
    }
  }
}
