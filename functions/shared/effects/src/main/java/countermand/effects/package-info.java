/** What a decision owes - events, timers, notices - and how each is performed. */
@NullMarked
package countermand.effects;

import org.jspecify.annotations.NullMarked;
