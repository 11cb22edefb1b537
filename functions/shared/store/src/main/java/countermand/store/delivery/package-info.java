/** Parties being told: what is tried, and what came of it. */
@NullMarked
package countermand.store.delivery;

import org.jspecify.annotations.NullMarked;
