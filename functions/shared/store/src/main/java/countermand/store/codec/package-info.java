/** How orders, effects and marks are spelled in items. Instants are UTC text that sorts. */
@NullMarked
package countermand.store.codec;

import org.jspecify.annotations.NullMarked;
