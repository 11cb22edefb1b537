/** Stands in front of a VTEX seller that has an endpoint already. */
@NullMarked
package countermand.functions.sellerupstream;

import org.jspecify.annotations.NullMarked;
