/** Notices to parties: opened by the relay, carried by a queue, delivered at their endpoints. */
@NullMarked
package countermand.effects.notice;

import org.jspecify.annotations.NullMarked;
