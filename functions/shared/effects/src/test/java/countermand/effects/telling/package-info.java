/** What the tests of the effects are told with: orders that the rulebook made. */
@NullMarked
package countermand.effects.telling;

import org.jspecify.annotations.NullMarked;
