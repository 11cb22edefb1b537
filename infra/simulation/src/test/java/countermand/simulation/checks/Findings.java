package countermand.simulation.checks;

import java.util.ArrayList;
import java.util.List;

/** What does not hold. */
final class Findings {
  private final List<String> all = new ArrayList<>();

  /** Something must hold. */
  void expect(boolean holds, String otherwise) {
    if (!holds) {
      all.add(otherwise);
    }
  }

  /** All that does not hold; empty on a day without losses. */
  List<String> all() {
    return List.copyOf(all);
  }
}
