/**
 * What the tests of the runtime are told with: a house of parts that need no AWS, and its callers.
 */
@NullMarked
package countermand.runtime.telling;

import org.jspecify.annotations.NullMarked;
