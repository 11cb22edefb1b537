package countermand.core;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that could not be applied, or not all of it: two systems disagree, and a human must
 * look. It stays on the order whatever follows.
 *
 * @param command the report's name in the rulebook
 * @param lines the lines that it named; empty where it was about the whole order
 */
public record Conflict(
    String command, List<LineAsk> lines, Instant at, @Nullable String reason, UUID receipt) {

  public Conflict {
    lines = List.copyOf(lines);
  }
}
