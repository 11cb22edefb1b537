/** What was measured, as numbers and as a table. */
@NullMarked
package countermand.bench.figures;

import org.jspecify.annotations.NullMarked;
