/** How fast a function starts and answers. */
@NullMarked
package countermand.bench.speed;

import org.jspecify.annotations.NullMarked;
