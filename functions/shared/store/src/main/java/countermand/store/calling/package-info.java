/** What we call parties with that ends, and is exchanged for the next. */
@NullMarked
package countermand.store.calling;

import org.jspecify.annotations.NullMarked;
