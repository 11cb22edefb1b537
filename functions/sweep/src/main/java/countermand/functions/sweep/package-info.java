/** Every minute: what is due and not done. */
@NullMarked
package countermand.functions.sweep;

import org.jspecify.annotations.NullMarked;
