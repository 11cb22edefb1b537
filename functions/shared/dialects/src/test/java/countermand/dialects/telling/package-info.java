/** What the tests of the dialects share: requests, and orders that the rulebook made. */
@NullMarked
package countermand.dialects.telling;

import org.jspecify.annotations.NullMarked;
