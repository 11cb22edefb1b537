package countermand.dialects.links;

import countermand.core.Side;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The key that an operator wants.
 *
 * @param side who is to call with it
 * @param dialect the protocol that it is for; absent: the side's own
 * @param expiresAt from when on it opens nothing; absent: never
 * @param only the paths that it may call, as they are declared; empty: all of its side's
 * @param brought what the side brings for it, by the protocol's names; empty where it is made here
 */
public record KeyWish(
    Side side,
    @Nullable String dialect,
    @Nullable Instant expiresAt,
    Set<String> only,
    Map<String, String> brought) {
  public KeyWish {
    only = Set.copyOf(only);
    brought = Map.copyOf(brought);
  }

  /** Without what the side brings, some of which is secret. */
  @Override
  public String toString() {
    return "KeyWish[side=" + side + ", dialect=" + dialect + "]";
  }
}
