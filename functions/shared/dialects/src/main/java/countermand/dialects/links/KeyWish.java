package countermand.dialects.links;

import countermand.core.Side;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The key that an operator wants.
 *
 * @param side who is to call with it
 * @param dialect the protocol that it is for; absent: the side's own
 * @param expiresAt from when on it opens nothing; absent: never
 * @param only the paths that it may call, as they are declared; empty: all of its side's
 */
public record KeyWish(
    Side side, @Nullable String dialect, @Nullable Instant expiresAt, Set<String> only) {
  public KeyWish {
    only = Set.copyOf(only);
  }
}
