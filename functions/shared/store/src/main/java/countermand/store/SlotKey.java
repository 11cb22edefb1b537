package countermand.store;

import countermand.core.Side;

/**
 * The place that an order's id has in the table. The key says whose id it is.
 *
 * @param side whose id it is
 */
public record SlotKey(String link, Side side, String id) {

  /** The partition key. */
  public String partition() {
    return "ORDER#" + link + "#" + (side == Side.MARKETPLACE ? "m" : "s") + "#" + id;
  }
}
