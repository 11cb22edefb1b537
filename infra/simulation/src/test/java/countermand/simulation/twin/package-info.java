/** The fakes and a real table side by side: whatever is asked of both, both must say the same. */
@NullMarked
package countermand.simulation.twin;

import org.jspecify.annotations.NullMarked;
