package countermand.simulation.twin;

import java.util.Objects;
import java.util.function.Supplier;

/** Asks two, and compares what they say. */
final class Same {
  private Same() {}

  /** What both say; an error that nobody takes for a call's failure where they differ. */
  static <T> T said(String what, T memory, Supplier<T> table) {
    T other = table.get();
    if (!Objects.equals(memory, other)) {
      throw new AssertionError(
          "%s%n  in memory:    %s%n  in the table: %s".formatted(what, memory, other));
    }
    return memory;
  }
}
