/** What must hold once all is at rest. */
@NullMarked
package countermand.simulation.checks;

import org.jspecify.annotations.NullMarked;
