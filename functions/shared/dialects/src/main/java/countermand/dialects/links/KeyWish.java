package countermand.dialects.links;

import countermand.core.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The key that an operator wants.
 *
 * @param side who is to call with it
 * @param dialect the protocol that it is for; absent: the side's own
 * @param expiresAt from when on it opens nothing; absent: never
 */
public record KeyWish(Side side, @Nullable String dialect, @Nullable Instant expiresAt) {}
