/**
 * The rulebook: what may happen to an order, as pure functions of its state, a command and the
 * time.
 */
@NullMarked
package countermand.core;

import org.jspecify.annotations.NullMarked;
