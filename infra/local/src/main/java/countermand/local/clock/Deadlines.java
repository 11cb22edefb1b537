package countermand.local.clock;

import java.time.Instant;
import java.util.Optional;

/** The instants at which business time must stop on its way. */
@FunctionalInterface
public interface Deadlines {
  /** The earliest instant at which something is due; it may be past. */
  Optional<Instant> next();
}
