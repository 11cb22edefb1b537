package countermand.effects;

import countermand.core.Owed;
import countermand.store.Owing;
import java.util.List;

/**
 * Part of what one order owes.
 *
 * @param effects those to perform now
 */
public record Debt(Owing owing, List<Owed> effects) {
  public Debt {
    effects = List.copyOf(effects);
  }
}
