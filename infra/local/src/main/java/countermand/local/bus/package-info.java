/** EventBridge's bus: PutEvents, envelopes, rules. */
@NullMarked
package countermand.local.bus;

import org.jspecify.annotations.NullMarked;
