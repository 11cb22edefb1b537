/** The real parts with one mistake each. */
@NullMarked
package countermand.simulation.planted;

import org.jspecify.annotations.NullMarked;
