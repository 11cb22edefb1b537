/** A link's events in one order, for whoever would rather ask than be told. */
@NullMarked
package countermand.store.feed;

import org.jspecify.annotations.NullMarked;
