package countermand.store;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One side of a link.
 *
 * @param dialect the protocol that it speaks, such as {@code vtex}
 * @param endpoint where it wants to be called; absent where it would rather ask
 */
public record Party(String dialect, @Nullable URI endpoint) {}
