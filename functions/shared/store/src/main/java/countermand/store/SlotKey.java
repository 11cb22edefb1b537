package countermand.store;

import countermand.core.Side;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place that an order's id has in the table. The key says whose id it is.
 *
 * @param side whose id it is
 */
public record SlotKey(String link, Side side, String id) {
  /** No order's id has a {@code #} in it, so that the last one ends all that comes before. */
  private static final Pattern PARTITION =
      Pattern.compile("ORDER#(.+)#([ms])#([^#]+)", Pattern.DOTALL);

  /** The partition key. */
  public String partition() {
    return "ORDER#" + link + "#" + (side == Side.MARKETPLACE ? "m" : "s") + "#" + id;
  }

  /** The place that a partition key names; empty where it is not an order's. */
  public static Optional<SlotKey> parse(String partition) {
    Matcher matcher = PARTITION.matcher(partition);
    return matcher.matches()
        ? Optional.of(
            new SlotKey(
                matcher.group(1),
                matcher.group(2).equals("m") ? Side.MARKETPLACE : Side.SELLER,
                matcher.group(3)))
        : Optional.empty();
  }
}
