package countermand.simulation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What does not hold. */
final class Findings {
  private final List<String> all = new ArrayList<>();

  /** Something must hold. */
  void expect(boolean holds, Supplier<String> otherwise) {
    if (!holds) {
      all.add(otherwise.get());
    }
  }

  /** All that does not hold; empty on a day without losses. */
  List<String> all() {
    return List.copyOf(all);
  }
}
