/** What the parties of two links do on a bad day. */
@NullMarked
package countermand.simulation.workload;

import org.jspecify.annotations.NullMarked;
