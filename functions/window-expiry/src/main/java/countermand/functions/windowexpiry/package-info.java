/** A cancellation window ended (EventBridge Scheduler). */
@NullMarked
package countermand.functions.windowexpiry;

import org.jspecify.annotations.NullMarked;
