/** Virtual time, one thread at a time, and chance: what makes a bad day replayable. */
@NullMarked
package countermand.simulation.engine;

import org.jspecify.annotations.NullMarked;
