package countermand.core;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One move of an order.
 *
 * @param version the order's version after it
 * @param command the command's name in the rulebook
 * @param stageBefore the stage it left; absent for the placement
 */
public record HistoryEntry(
    long version,
    String command,
    @Nullable String stageBefore,
    String stage,
    Instant at,
    Actor by,
    @Nullable String reason,
    UUID receipt) {}
