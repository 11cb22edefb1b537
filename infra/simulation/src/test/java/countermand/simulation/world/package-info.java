/** The surroundings of the functions, simulated at their ports. */
@NullMarked
package countermand.simulation.world;

import org.jspecify.annotations.NullMarked;
