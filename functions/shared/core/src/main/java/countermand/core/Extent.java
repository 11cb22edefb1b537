package countermand.core;

import java.util.List;

/** How much of an order a command is about. */
public sealed interface Extent {

  /** The whole order. */
  record Whole() implements Extent {}

  /**
   * Some lines, judged in the order given; never empty.
   *
   * @param together whether the seller's own cancel takes all of them or none
   */
  record Lines(List<LineAsk> asks, boolean together) implements Extent {
    public Lines {
      if (asks.isEmpty()) {
        throw new IllegalArgumentException("a list of lines names at least one line");
      }
      asks = List.copyOf(asks);
    }

    /** Lines of which some may go where others cannot. */
    public Lines(List<LineAsk> asks) {
      this(asks, false);
    }
  }

  /** The whole order. */
  static Extent whole() {
    return new Whole();
  }
}
