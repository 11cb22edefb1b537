/** Measures the functions, and what they are compared with, in one run. */
@NullMarked
package countermand.bench;

import org.jspecify.annotations.NullMarked;
