/** What one release writes and another reads. */
@NullMarked
package countermand.store.release;

import org.jspecify.annotations.NullMarked;
