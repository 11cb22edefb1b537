package countermand.store;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One side of a link.
 *
 * @param dialect the protocol that it speaks, such as {@code vtex}
 * @param endpoint where it wants to be called; absent where it would rather ask
 * @param role as what it knows us, where its protocol has several roles; empty where it says
 *     nothing
 * @param upstream the endpoint that a seller had before we stood in front of it; absent where it
 *     has none
 */
public record Party(String dialect, @Nullable URI endpoint, String role, @Nullable URI upstream) {

  /** A party whose protocol has one role for us, or to whom we are what is usual. */
  public Party(String dialect, @Nullable URI endpoint) {
    this(dialect, endpoint, "", null);
  }
}
