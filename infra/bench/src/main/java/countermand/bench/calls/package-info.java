/** What decisions call, and what that costs. */
@NullMarked
package countermand.bench.calls;

import org.jspecify.annotations.NullMarked;
