/** The table stream, to the bus and the timers. */
@NullMarked
package countermand.functions.relay;

import org.jspecify.annotations.NullMarked;
