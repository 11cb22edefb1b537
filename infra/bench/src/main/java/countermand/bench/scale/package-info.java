/** Large tables, large orders, busy links. */
@NullMarked
package countermand.bench.scale;

import org.jspecify.annotations.NullMarked;
