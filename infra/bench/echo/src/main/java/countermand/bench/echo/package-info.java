/** What a function costs that does nothing. */
@NullMarked
package countermand.bench.echo;

import org.jspecify.annotations.NullMarked;
