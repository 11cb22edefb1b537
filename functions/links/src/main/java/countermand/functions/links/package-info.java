/** What the operator does about links. */
@NullMarked
package countermand.functions.links;

import org.jspecify.annotations.NullMarked;
