package countermand.store.links;

import countermand.core.Role;
import countermand.core.Side;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key of a link, without what proves it.
 *
 * @param lastUsedAt the hour in which it was last used; absent: never
 * @param expiresAt from when on it opens nothing; absent: never
 * @param only the routes that it may call; empty: all of its side's
 */
public record Key(
    String dialect,
    String id,
    Role role,
    Instant createdAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant expiresAt,
    Set<String> only) {
  public Key {
    only = Set.copyOf(only);
  }

  /** The side of its link that calls with it. */
  public Side side() {
    return switch (role) {
      case MARKETPLACE -> Side.MARKETPLACE;
      case SELLER -> Side.SELLER;
      case OPERATOR -> throw new IllegalStateException("an operator's key is no link's");
    };
  }
}
