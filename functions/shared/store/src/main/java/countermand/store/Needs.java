package countermand.store;

import countermand.core.Side;
import java.util.HashSet;
import java.util.Set;

/**
 * The sides of a link that a person must look at; no settings, but what came of calls.
 *
 * @param uncallable those that were not told because what we call them with is missing or no longer
 *     good; until a call that began later has success (one within a minute of the mark may not
 *     clear it yet, the next after that does)
 * @param warned those that have said that what we call them with has ended, or is about to, however
 *     well it still works; until there is something new to call them with
 */
public record Needs(Set<Side> uncallable, Set<Side> warned) {
  /** Nobody needs to look. */
  public static final Needs NONE = new Needs(Set.of(), Set.of());

  public Needs {
    uncallable = Set.copyOf(uncallable);
    warned = Set.copyOf(warned);
  }

  /** All of them. */
  public Set<Side> sides() {
    Set<Side> sides = new HashSet<>(uncallable);
    sides.addAll(warned);
    return sides;
  }
}
