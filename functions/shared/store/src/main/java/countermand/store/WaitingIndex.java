package countermand.store;

import countermand.store.codec.Instants;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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

    /** More than a place in the index ever takes; DynamoDB's keys have limits of their own. */
    private static final int TEXT_MAX = 1024;

    /** The place that a text names; the start for none; empty where it is none of ours. */
    public static Optional<Cursor> parse(@Nullable String text) {
      if (text == null) {
        return Optional.of(START);
      }
      if (text.length() > TEXT_MAX) {
        return Optional.empty();
      }
      try {
        String place =
            new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        int separator = place.indexOf(SEPARATOR);
        return separator < 1 || separator == place.length() - 1
            ? Optional.empty()
            : at(place.substring(0, separator), place.substring(separator + 1));
      } catch (IllegalArgumentException | DateTimeParseException e) {
        return Optional.empty();
      }
    }

    private static Optional<Cursor> at(String deadline, String orderId) {
      return Instants.text(Instant.parse(deadline)).equals(deadline)
          ? Optional.of(new Cursor(deadline, orderId, false))
          : Optional.empty();
    }

    /** The text that names this place to a caller. */
    public String text() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((deadline + SEPARATOR + orderId).getBytes(StandardCharsets.UTF_8));
    }
  }
}
