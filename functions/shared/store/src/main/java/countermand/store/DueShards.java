package countermand.store;

/** The partitions of the sweep's index, which it reads side by side. */
public final class DueShards {
  /** How many there are. */
  public static final int COUNT = 16;

  private DueShards() {}

  /** The partition of an order and of all that lies beside it. */
  public static String of(SlotKey order) {
    return Integer.toString(Math.floorMod(order.partition().hashCode(), COUNT));
  }
}
