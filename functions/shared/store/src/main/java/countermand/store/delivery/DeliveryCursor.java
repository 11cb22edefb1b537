package countermand.store.delivery;

import countermand.store.codec.Instants;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the list of what nobody has taken.
 *
 * @param since when the delivery after which it is was opened
 * @param id of that delivery
 * @param orderId of that delivery's order
 */
public record DeliveryCursor(Instant since, String id, String orderId) {
  private static final Pattern TEXT =
      Pattern.compile("([0-9TZ:.-]{24})\\|([0-9a-f-]{36})\\|(.{1,512})", Pattern.DOTALL);

  /** More than a place in the list ever takes. */
  private static final int TEXT_MAX = 1024;

  /** The place that a text names; empty where it is none of ours. */
  public static Optional<DeliveryCursor> parse(String text) {
    if (text.length() > TEXT_MAX) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      Matcher place = TEXT.matcher(new String(bytes, StandardCharsets.UTF_8));
      return place.matches()
          ? Optional.of(
              new DeliveryCursor(Instant.parse(place.group(1)), place.group(2), place.group(3)))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /** The text that names this place to a caller. */
  public String text() {
    String place = Instants.text(since) + "|" + id + "|" + orderId;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }
}
