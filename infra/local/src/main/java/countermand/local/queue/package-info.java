/** SQS queues as far as something ends in them. */
@NullMarked
package countermand.local.queue;

import org.jspecify.annotations.NullMarked;
