/** The floor over another HTTP client. */
@NullMarked
package countermand.bench.floorcrt;

import org.jspecify.annotations.NullMarked;
