package countermand.core;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Units of one line that were cancelled while the rest of the order went on. */
public record LineCancellation(
    String lineId,
    long quantity,
    Origin origin,
    DecidedBy decidedBy,
    @Nullable String reason,
    Instant at,
    UUID receipt) {}
