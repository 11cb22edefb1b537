package countermand.local.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The instants at which business time must stop on its way. */
@FunctionalInterface
public interface Deadlines {
  /** The earliest instant at which something is due; it may be past. */
  Optional<Instant> next();

  /** The earliest of several. */
  static Deadlines earliest(List<? extends Deadlines> several) {
    return () -> several.stream().flatMap(d -> d.next().stream()).min(Instant::compareTo);
  }
}
