package countermand.core;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why an order is canceled. Born when it becomes so, and the same for ever: confirming, retrying
 * and merging never overwrite it.
 *
 * @param requestId the request that it grew out of, where there was one
 */
public record Cancellation(
    Origin origin,
    @Nullable String reason,
    DecidedBy decidedBy,
    Instant at,
    UUID receipt,
    @Nullable String requestId) {}
