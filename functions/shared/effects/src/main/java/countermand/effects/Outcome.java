package countermand.effects;

import countermand.core.Owed;
import java.util.Set;

/**
 * What became of a debt.
 *
 * @param done names of the effects that are performed
 * @param failed names of the effects that failed; what is in neither was not tried
 */
public record Outcome(Debt debt, Set<String> done, Set<String> failed) {
  public Outcome {
    done = Set.copyOf(done);
    failed = Set.copyOf(failed);
  }

  /** Whether time was up before every effect was tried. */
  boolean interrupted() {
    return !debt.effects().stream()
        .map(Owed::id)
        .allMatch(id -> done.contains(id) || failed.contains(id));
  }

  /** Whether the order then owes nothing of what was seen. */
  boolean nothingLeft() {
    return done.containsAll(debt.owing().ids());
  }
}
