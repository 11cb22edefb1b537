package countermand.core;

import org.jspecify.annotations.Nullable;

/**
 * A line that somebody wants cancelled or invoiced.
 *
 * @param quantity whole units, at least 1; absent means all that is left
 */
public record LineAsk(String lineId, @Nullable Long quantity) {}
