/** What a function works on while it is primed: a world in memory that nobody else ever sees. */
@NullMarked
package countermand.runtime.priming;

import org.jspecify.annotations.NullMarked;
