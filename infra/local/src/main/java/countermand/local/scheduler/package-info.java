/** EventBridge Scheduler on business time. */
@NullMarked
package countermand.local.scheduler;

import org.jspecify.annotations.NullMarked;
