package countermand.core;

import java.util.List;

/** How much of an order a command is about. */
public sealed interface Extent {

  /** The whole order. */
  record Whole() implements Extent {}

  /** Some lines, judged in the order given; never empty. */
  record Lines(List<LineAsk> asks) implements Extent {
    public Lines {
      if (asks.isEmpty()) {
        throw new IllegalArgumentException("a list of lines names at least one line");
      }
      asks = List.copyOf(asks);
    }
  }

  /** The whole order. */
  static Extent whole() {
    return new Whole();
  }
}
