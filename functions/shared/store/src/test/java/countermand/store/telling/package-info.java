/** What the tests of this module are told with. */
@NullMarked
package countermand.store.telling;

import org.jspecify.annotations.NullMarked;
