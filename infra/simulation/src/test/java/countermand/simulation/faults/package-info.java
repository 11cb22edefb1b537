/** What goes wrong, and when. */
@NullMarked
package countermand.simulation.faults;

import org.jspecify.annotations.NullMarked;
