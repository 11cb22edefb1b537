/** What a decision costs that is written by hand. */
@NullMarked
package countermand.bench.floor;

import org.jspecify.annotations.NullMarked;
