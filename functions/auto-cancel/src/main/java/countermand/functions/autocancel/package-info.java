/** Nobody answered in time (EventBridge Scheduler). */
@NullMarked
package countermand.functions.autocancel;

import org.jspecify.annotations.NullMarked;
