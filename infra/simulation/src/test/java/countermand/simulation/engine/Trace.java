package countermand.simulation.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What happened, line by line. Most days are good: their lines are only hashed, and written down
 * where the day is replayed.
 */
public final class Trace {
  private final List<String> lines = new ArrayList<>();
  private final boolean kept;
  private long hash;

  /**
   * A trace.
   *
   * @param kept whether its lines are written down
   */
  public Trace(boolean kept) {
    this.kept = kept;
  }

  /** Adds a line. */
  public void add(Instant at, String what) {
    hash = (hash * 31 + at.toEpochMilli()) * 31 + what.hashCode();
    if (kept) {
      lines.add(at + " " + what);
    }
  }

  /** Adds a line that costs something to word; it is no part of the hash. */
  public void detail(Instant at, Supplier<String> what) {
    if (kept) {
      lines.add(at + "   " + what.get());
    }
  }

  /** The same for the same day, in every process. */
  public long hash() {
    return hash;
  }

  /** All lines. */
  public String text() {
    return String.join("\n", lines);
  }
}
