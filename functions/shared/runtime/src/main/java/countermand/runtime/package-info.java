/** What every handler needs once: its surroundings, its wiring, who is calling. */
@NullMarked
package countermand.runtime;

import org.jspecify.annotations.NullMarked;
