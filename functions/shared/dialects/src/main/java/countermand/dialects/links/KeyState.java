package countermand.dialects.links;

import countermand.core.Side;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a party calls us, without what proves it.
 *
 * @param lastUsedAt the hour in which it was last used; absent: never
 * @param expiresAt from when on it opens nothing; absent: never
 * @param only the routes that it may call; empty: all of its side's
 */
public record KeyState(
    String id,
    Side side,
    String dialect,
    Instant createdAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant expiresAt,
    Set<String> only) {
  public KeyState {
    only = Set.copyOf(only);
  }
}
