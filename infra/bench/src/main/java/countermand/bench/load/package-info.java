/** The local runner under load. */
@NullMarked
package countermand.bench.load;

import org.jspecify.annotations.NullMarked;
