package countermand.local.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The instants at which business time must stop on its way. */
@FunctionalInterface
public interface Deadlines {
  /**
   * The earliest instant at which something is due; it may be past.
   *
   * @param target where the move goes: one that goes far may stop less often on its way
   */
  Optional<Instant> next(Instant target);

  /** The earliest of several. */
  static Deadlines earliest(List<? extends Deadlines> several) {
    return target -> several.stream().flatMap(d -> d.next(target).stream()).min(Instant::compareTo);
  }
}
