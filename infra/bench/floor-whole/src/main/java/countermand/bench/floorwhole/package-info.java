/** The floor over the HTTP client that the functions have. */
@NullMarked
package countermand.bench.floorwhole;

import org.jspecify.annotations.NullMarked;
